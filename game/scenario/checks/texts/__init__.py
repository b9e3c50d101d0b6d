"""Rules about what is read by people."""
