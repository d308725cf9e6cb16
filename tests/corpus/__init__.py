"""Awkward files, made by script, each with what reading it must give."""
