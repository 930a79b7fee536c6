"""Watching over the service: time, trouble, and what is let go."""
