"""The first settings: what is known of providers, what is found out, and the file that is written."""
