"""STIX 2.1 (OASIS Standard, 10 June 2021): objects as bytes, read, judged, never rewritten."""
