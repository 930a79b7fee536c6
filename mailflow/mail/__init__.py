"""Reads and writes mail: bytes to core values and back. Parsers yes, sockets and disk no; never raises on content."""
