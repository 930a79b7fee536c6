"""From what all said to a summary with its points."""
