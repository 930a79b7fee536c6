"""Edits of a draft, by words or inside its quote."""
