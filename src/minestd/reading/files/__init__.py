"""Files become tables of plain values, whatever their kind."""
