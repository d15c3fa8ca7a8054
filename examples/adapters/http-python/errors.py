"""What goes wrong, as the engine is told."""


class WorkerError(Exception):
    """What the engine is told: an id of proto/README.md's, and a sentence."""

    def __init__(self, id: str, message: str) -> None:
        super().__init__(message)
        self.id = id
