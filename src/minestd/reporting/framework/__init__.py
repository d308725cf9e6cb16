"""A standards system as text and as files."""
