"""What each column of a table means, told by its heading and by what stands below it."""
