"""A service with its people inside this process: to try, to tell a story with, to find faults."""
