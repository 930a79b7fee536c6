"""Sending: letters from the store to the server, within what may be sent."""
