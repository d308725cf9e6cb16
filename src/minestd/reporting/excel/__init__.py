"""What all workbooks share: formats, names, cells as Excel holds them, and packages that are patched."""
