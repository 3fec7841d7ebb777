"""What leaves the store: records, tables and annotations in other makers' formats; `forms` lists them."""
