"""Rules about whether it can be played well."""
