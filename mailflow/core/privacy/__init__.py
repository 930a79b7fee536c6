"""What others may see of people."""
