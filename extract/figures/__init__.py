"""Cases counted, assets, and figures told in lists and tables."""
