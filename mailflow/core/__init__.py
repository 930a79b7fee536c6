"""Decides. Standard library only: no clock, no chance, no logging, no input or output."""
