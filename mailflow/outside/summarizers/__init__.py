"""The engines that draft a summary."""
