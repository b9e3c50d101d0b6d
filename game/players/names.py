"""What players are called: on the command line, in kept conferences, in reports."""

HUMAN = "human"
"""A person."""
RANDOM, HISTORY, GREEDY, SEARCH = "random", "history", "greedy", "search"
FRIENDLY, WORKING, HARD_NEWS, MURDER_BOARD = "friendly_room", "working_press", "hard_news", "murder_board"
LADDER = (FRIENDLY, WORKING, HARD_NEWS, MURDER_BOARD)
"""The presses, the mildest first."""
USUAL_PRESS = WORKING
"""The press that one gets without asking, and that the levels are balanced against: it reads the record before it asks."""
