"""What all pages share: the filled template, texts stored once, tables and nodes as data."""
