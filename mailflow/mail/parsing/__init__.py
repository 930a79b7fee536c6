"""Bytes to a message."""
