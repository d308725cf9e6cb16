"""The committee's workbook: a formal part (上报版) and a working part (工作版) in one file, with live statistics."""
