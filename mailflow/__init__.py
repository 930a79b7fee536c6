"""mailflow: a community of practice, wholly by e-mail."""

__version__ = "0.1.0"
