"""What things are: numbers, standards, lists, the standards system, placements. Values without input or output."""
