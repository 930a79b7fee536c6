"""Access to the mailbox by tokens (OAuth2, RFC 6749), where no password is taken."""
