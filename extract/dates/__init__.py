"""Days and periods: how they are written, and which days they are."""
