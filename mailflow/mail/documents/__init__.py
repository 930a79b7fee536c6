"""Documents that people attach, to text in which answers can be placed."""
