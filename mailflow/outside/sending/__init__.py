"""The way out: letters to a mail server."""
