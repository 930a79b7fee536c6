"""Readers of attached files: each works in a process of its own."""
