"""Runs heavy pure functions: limits, progress, interruption."""
