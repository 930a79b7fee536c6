"""What each stage of a session does with what happens, and what several stages share."""
