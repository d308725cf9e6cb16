"""Results → paper: neutral tables first, then one small writer a format, and the one place that writes files."""
