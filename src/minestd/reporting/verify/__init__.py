"""Whether a written file still follows from its list."""
