"""Writes the reference of all settings: `python -m mailflow.settings > mailflow.toml`."""

import sys

from mailflow.settings import reference
from mailflow.settings.settings import SECTIONS

sys.stdout.write(reference.reference(SECTIONS))
