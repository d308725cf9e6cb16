"""An office's own workbook filled with our tables (docs/decisions/0011). The package is patched: what is not filled
keeps its bytes, so that logo, charts, text boxes and print set-up stay."""
