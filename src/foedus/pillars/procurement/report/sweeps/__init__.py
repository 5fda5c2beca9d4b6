"""The report of a sweep: `show` decides what is shown, `page`, `files` and the terminal how."""
