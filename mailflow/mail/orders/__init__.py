"""What a facilitator orders: clauses against phrases of the languages, with slots that the letter fills."""
