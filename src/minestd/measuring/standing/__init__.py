"""What is in force as of a date: rulings on standards, and the list as it is counted."""
