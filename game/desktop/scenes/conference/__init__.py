"""The conference: the screen on which questions are put and answered."""
