"""Letters to mails: templates rendered, mails composed."""
