"""The mailbox: an IMAP connection kept up, and what lies in INBOX."""
