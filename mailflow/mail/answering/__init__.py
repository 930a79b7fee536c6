"""What a participant says: yes or no, answers, picks."""
