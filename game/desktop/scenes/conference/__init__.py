"""The conference: the screen on which questions are put and answered."""

from game.desktop.scenes.conference.scene import ConferenceScene

__all__ = ["ConferenceScene"]
