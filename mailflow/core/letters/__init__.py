"""What the service says, as data: to whom, when, and what a letter showed."""
