"""What a facilitator says, by the letter he answers, as acts."""
