"""What changed between two reports or two frameworks, and why."""
