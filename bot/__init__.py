"""What citizens talk to: channels, one turn, rendering, the processes."""
