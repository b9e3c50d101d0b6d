"""Rules about keys, types and values."""
