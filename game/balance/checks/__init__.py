"""Rules that read what was measured of a level: one rule, one file."""
