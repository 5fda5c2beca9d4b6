"""The composition root: settings, the list of pillars, the web server's door."""
