"""One module a channel; none knows another."""
