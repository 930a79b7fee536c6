"""Whose word a message is, and which session and person it belongs to."""
