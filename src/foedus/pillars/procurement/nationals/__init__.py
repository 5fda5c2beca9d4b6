"""National orders: what each member makes of an approved annex under its own law.

- `making`   pure: from an annex to one member's order, deliveries, payments, first saving
- `acts`     writes: make the order, move it on
- `reading`  reads: an order with its deliveries, payments, discrepancies, savings
- `slipping` pure: planned, expected, accepted
- `views`    the pages
"""
