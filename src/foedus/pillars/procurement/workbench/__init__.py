"""The workbench: orders, the runs about them, and what came out, as pages (P07-P11).

`seen` reads runs, `actions` asks for them, `pages` shapes values for templates.
"""
