"""What things are: the types of text, record and tables. Imports nothing of ours."""
