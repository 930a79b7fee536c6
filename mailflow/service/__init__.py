"""Joins the rooms: mail or deadline -> event -> advance -> one commit."""
