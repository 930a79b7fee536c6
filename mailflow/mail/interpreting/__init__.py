"""What a reply says: from the sender's own words, read against what the letter answered showed, to acts."""
