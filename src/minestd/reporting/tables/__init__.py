"""The tables of a report, one room each: which columns there are, in which order, and what a row says."""
