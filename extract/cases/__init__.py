"""Cases of the real world over many bulletins."""
