"""The pillars: one folder for each; they never import one another."""
