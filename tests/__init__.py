"""The tests of mailflow."""
