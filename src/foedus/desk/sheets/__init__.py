"""Tables of records in spreadsheets: strict reading, every error named; templates to fill."""
