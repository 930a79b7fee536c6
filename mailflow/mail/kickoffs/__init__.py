"""Kick-offs: the theme, the questions, who takes part, and by when."""
