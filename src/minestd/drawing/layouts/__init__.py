"""What stands where on a page: a layout a file, and the columns and bands that they share."""
