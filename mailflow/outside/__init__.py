"""Touches the world: clock, disk, IMAP, SMTP. Thin, without a business decision."""
