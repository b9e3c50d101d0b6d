"""Rules about whether there is a text to read."""
