"""Server-side SVG charts: bars, price ladder, Gantt, front.

Horizontal positions are percentages of whatever width the page gives and text keeps its size, so
one drawing serves a telephone and a sheet of paper. Series differ by pattern as well as colour;
every chart has a title and a description, and stands beside a table of the same figures.
"""
