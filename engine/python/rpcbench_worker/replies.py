"""What a worker says: a failure, and as much of a reply as is held against the contract."""

from typing import Any, Dict, Optional

from rpcbench_worker.errors import WorkerError

#: Of the columns of a `loaded` or `responses` reply only so many characters or elements are validated: they come out of arrays of numbers,
#: so none can be of another type, and a million of them would take the validator a second.
_VALIDATED_ELEMENTS = 8


def failed(id: Optional[int], error: WorkerError) -> Dict[str, Any]:
    return {"type": "failed", "id": id, "error": {"id": error.id, "message": error.message or error.id}}


def shortened(message: Dict[str, Any]) -> Dict[str, Any]:
    """As much of a reply as is validated."""
    short = {name: value[:_VALIDATED_ELEMENTS] if isinstance(value, list) else value for name, value in message.items()}
    for columns in ("calls", "parts"):
        if columns in message:
            short[columns] = {name: value[:_VALIDATED_ELEMENTS] for name, value in message[columns].items()}
    for column in ("users", "producedNs", "takenNs"):
        if column in message:
            short[column] = message[column][:_VALIDATED_ELEMENTS]
    return short
