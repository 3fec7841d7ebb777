"""The store: rows, questions, search, reviews."""
