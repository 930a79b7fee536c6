"""The intake: one mail from INBOX, from its bytes to what it did."""
