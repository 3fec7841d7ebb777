"""How facts are found and kept: from one document to one record, and from records to SQLite."""
