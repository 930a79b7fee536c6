"""Numbered points: edited, picked, ranked, and remarked on."""
