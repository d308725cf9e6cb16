"""What was read: the account of every row on screen and as JSON, and the list given back with marks."""
