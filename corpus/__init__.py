"""How pages come in: files, encodings, normal characters, paragraphs and clauses."""
