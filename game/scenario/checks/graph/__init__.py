"""Rules about what can be reached."""
