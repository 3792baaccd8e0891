"""Running text: its sentences."""
