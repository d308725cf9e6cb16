"""The blank list workbook that offices fill in."""
