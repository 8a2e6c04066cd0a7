"""Every word and every fact that citizens and officers read."""
