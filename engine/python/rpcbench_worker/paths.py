"""Where the contracts are: next to the folder of this package, unless the environment says otherwise."""

import os
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]


def contracts_folder() -> Path:
    """`proto/`; RPCBENCH_PROTO overrides."""
    return Path(os.environ.get("RPCBENCH_PROTO") or _ROOT / "proto")


def descriptor_file() -> Path:
    """The gRPC service as a descriptor set, made from `proto/bench.proto` by `npm run build`; RPCBENCH_DESCRIPTOR overrides."""
    return Path(os.environ.get("RPCBENCH_DESCRIPTOR") or _ROOT / "engine" / "dist" / "bench.descriptor.bin")
