"""The report of a plan: `show` decides what is shown, the renderers only how.

terminal.py for a console, page.py for a self-contained HTML page, workbook.py for a spreadsheet.
"""
