"""This process and its children: limits, time, rights, and how it may end."""
