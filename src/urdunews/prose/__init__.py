"""What stands in running text: its sentences."""
