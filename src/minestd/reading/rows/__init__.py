"""Rows under a header become standards, or a reason why there is none."""
