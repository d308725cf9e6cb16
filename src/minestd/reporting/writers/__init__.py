"""One small writer a format. Each is a function `write(paper, stream)`; they know the tables, not one another."""
