"""The tables, who may do what with their rows, and the check that the database agrees."""
