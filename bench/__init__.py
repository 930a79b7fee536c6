"""How fast mailflow is, as ratios against a loop that only fetches, answers and moves."""
