"""All settings, and where they come from."""
