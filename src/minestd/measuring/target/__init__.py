"""The target of the framework: which documents count, by which rule, and what is short."""
