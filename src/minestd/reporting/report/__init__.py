"""The gap report: on screen, as the working workbook (工作版), as CSV, Markdown and JSON; two reports compared."""
