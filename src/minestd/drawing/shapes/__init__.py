"""The pieces of a drawing as values: boxes, texts, strokes, colours, and the face that a node shows."""
