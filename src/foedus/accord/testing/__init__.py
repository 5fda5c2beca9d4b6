"""A council for the kernel's simulator: members that propose, vote and close, and its checks."""
