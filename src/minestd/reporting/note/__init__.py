"""编制说明, the explanatory note: chapters as values, and the Word document that holds them."""
