"""The pages of governance: home and brief, the plan and its reports, formats.

A view finds the records, has them computed and hands the result to a template.
"""
