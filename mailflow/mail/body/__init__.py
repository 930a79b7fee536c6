"""From a message to the sender's own words, line by line."""
