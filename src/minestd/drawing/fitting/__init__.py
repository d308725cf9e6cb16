"""How wide words are on paper, and where they break."""
