"""Exchange between nodes: signed requests, the server, the pull, and the bundle for an air gap."""
