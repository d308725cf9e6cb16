"""编制说明: its chapters as values, filled from the results; what only people can write is marked with a hint."""
