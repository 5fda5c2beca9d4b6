"""Fair shares of a joint order."""
