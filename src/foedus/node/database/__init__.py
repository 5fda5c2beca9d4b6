"""Where the rows live: an embedded PostgreSQL of our own, or the ministry's server."""
