"""What a participant says, by the letter he answers, as acts."""
