"""Mail servers for the tests: real ones where they are installed, and scripted ones for what real ones seldom do."""
