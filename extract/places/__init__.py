"""Bodies and places, as written and by code."""
