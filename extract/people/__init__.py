"""People, and what was done with them."""
