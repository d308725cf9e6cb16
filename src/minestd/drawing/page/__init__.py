"""What stands around every drawing: banner, title, legend, caption, page number."""
