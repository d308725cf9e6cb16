"""The report on four A4 pages at most: laid out here as values, drawn by the drawing part."""
