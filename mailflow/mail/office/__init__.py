"""Office documents, opened and read part by part."""
