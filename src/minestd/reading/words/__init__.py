"""The words of lists: how they are compared, what they mean, and the forms of dates."""
