"""Rules about what can hold."""
