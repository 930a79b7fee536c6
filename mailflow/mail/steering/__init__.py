"""What a facilitator says: kick-offs, commands, edits."""
