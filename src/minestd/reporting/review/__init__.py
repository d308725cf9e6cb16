"""The review: proposals with reasons, on a sheet or a page, to be decided by people."""
