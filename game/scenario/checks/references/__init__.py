"""Rules about ids and what they name."""
