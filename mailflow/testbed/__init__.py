"""A village for the demo and the tests: knows mail protocols, not mailflow."""
