"""Words as people type them: language, spelling, numbers, courtesies."""
