"""Validation against `proto/*.schema.json`.

Each of the two worker contracts is one `oneOf` over message types. A validator is compiled for the one branch a message belongs
to, when the first message of that type is met: errors then name the property that is wrong instead of "none of seven matched",
and the whole schemas (40 ms to compile, as much as the rest of the start) are not compiled before `hello`.
"""

import json
from functools import lru_cache
from typing import Any, Callable, Dict, Optional, Tuple

from rpcbench_worker.errors import BAD_COMMAND, UNSUPPORTED_VERSION, WorkerError
from rpcbench_worker.paths import contracts_folder

VERSION = 2

Message = Dict[str, Any]
_Key = Tuple[Optional[str], Optional[str]]


class ContractError(ValueError):
    """A message that its schema refuses; the text says why."""


def read_command(line: bytes) -> Message:
    """The command on one line of stdin. Raises `WorkerError` BadCommand or UnsupportedVersion."""
    try:
        command = json.loads(line)
    except ValueError as error:
        raise WorkerError(BAD_COMMAND, f"a line on stdin is not JSON: {error}") from None
    check_version("worker-command", command)
    try:
        validate("worker-command", command)
    except ContractError as error:
        raise WorkerError(BAD_COMMAND, f"a command does not fit worker-command.schema.json: {error}") from None
    return command


def command_id(line: bytes) -> Optional[int]:
    """The id to answer a refused line with, None when it has none that a reply may carry."""
    try:
        id = json.loads(line).get("id")
    except (ValueError, AttributeError):
        return None
    return id if type(id) is int and id >= 1 else None


def check_version(contract: str, message: Any) -> None:
    """Refuses a newer version by name, before anything else of the message is looked at."""
    version = message.get("version") if isinstance(message, dict) else None
    if type(version) is int and version > VERSION:
        raise WorkerError(UNSUPPORTED_VERSION, f"{contract} version {version} is newer than {VERSION}, the newest this worker understands")


def validate(contract: str, message: Any) -> None:
    """Raises `ContractError` when `message` is not one of `contract` ("worker-command" or "worker-reply")."""
    if not isinstance(message, dict):
        raise ContractError("it is not an object")
    branches = _branches(contract)
    key = _key(message)
    branch = branches.get(key) or branches.get((key[0], None))
    if branch is None:
        raise ContractError(f"there is no message of type {message.get('type')!r}" + (f" and role {key[1]!r}" if key[1] else ""))
    from fastjsonschema import JsonSchemaException

    try:
        branch(message)
    except JsonSchemaException as error:
        raise ContractError(error.message) from None


def _key(message: Message) -> _Key:
    """Messages are told apart by `type`, and `setup` also by `role`."""
    kind, role = message.get("type"), message.get("role")
    return (kind if isinstance(kind, str) else None, role if isinstance(role, str) else None)


@lru_cache(maxsize=None)
def _branches(contract: str) -> Dict[_Key, Callable[[Message], None]]:
    schema = json.loads((contracts_folder() / f"{contract}.schema.json").read_text("utf-8"))
    branches = {}
    for branch in schema["oneOf"]:
        properties = branch["properties"]
        role = properties.get("role", {}).get("const")
        branches[(properties["type"]["const"], role)] = _lazily({**branch, "definitions": schema["definitions"]})
    return branches


def _lazily(schema: Message) -> Callable[[Message], None]:
    compiled: Optional[Callable[[Message], Any]] = None

    def check(message: Message) -> None:
        nonlocal compiled
        if compiled is None:
            # Imported here: fastjsonschema takes 50 ms, and `hello` should not wait for it.
            import fastjsonschema

            compiled = fastjsonschema.compile(schema)
        compiled(message)

    return check
