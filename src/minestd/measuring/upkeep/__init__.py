"""What an office follows from year to year: projects, reviews, successors, the national list, the same topic twice."""
