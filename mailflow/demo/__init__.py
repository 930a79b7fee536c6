"""The demo: a whole session, played by people of a story."""
