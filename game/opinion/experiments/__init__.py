"""Published effects, repeated in the model. `python -m game.opinion.experiments` draws the gallery."""
