"""STIX objects in PostgreSQL: their bytes, in compartments that row-level security opens."""
