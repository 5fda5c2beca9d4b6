"""Annexes and national orders in the formats of others: OCDS 1.1, iCalendar, workbook, PDF.

`schema/` holds the published schema of OCDS 1.1.5 unchanged (Open Contracting Partnership,
Apache-2.0; see schema/README.md).
"""
