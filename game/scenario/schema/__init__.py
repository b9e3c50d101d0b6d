"""The form of level files as a JSON Schema, with every key described and shown."""
