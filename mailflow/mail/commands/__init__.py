"""A facilitator's commands, read by tables of words."""
