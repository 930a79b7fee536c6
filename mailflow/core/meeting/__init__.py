"""The live meeting of a session: planned, attended, written down."""
