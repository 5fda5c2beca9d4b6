"""The pages of needs, market and industry.

- `facts`      what a page reads, once, under the person's own reader
- `drawings`   charts from what was computed, each with a table beside it
- `acts`       proposing and agreeing that two items serve alike
- `tasks`      what waits for a person here
"""
