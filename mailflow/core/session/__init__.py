"""A session: who is in it, what happens to it, and one step of it."""
