"""The one error that bad input raises."""


class OpinionInputError(ValueError):
    """An argument does not fit the model; says which one and why."""

    def __init__(self, argument: str, reason: str) -> None:
        super().__init__(f"{argument}: {reason}")
        self.argument = argument
        self.reason = reason
