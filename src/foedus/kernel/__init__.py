"""The floor everything stands on: refusals and what a pillar says of itself."""
