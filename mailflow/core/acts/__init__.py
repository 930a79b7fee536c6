"""What people do with their words, what becomes of it, and what proof it needs."""
