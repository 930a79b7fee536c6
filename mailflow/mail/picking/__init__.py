"""Picks among numbered points, and remarks on them, read by tables of words."""
