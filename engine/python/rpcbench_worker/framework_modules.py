"""A framework's module by its name and API."""

import importlib
import importlib.util
import os
import sys
from types import ModuleType
from typing import Optional

from rpcbench_worker.errors import PACKAGE_MISSING, WorkerError, describe

#: Where a framework's package is not called as our module.
_PACKAGES = {"zeromq": "zmq"}
_MODULES = {"Async": "async_api", "Sync": "sync_api"}


def load_framework(name: str, api: str) -> ModuleType:
    """The framework's module for the API: one of ours by the framework's bare name, any other module by its dotted name.

    Raises `WorkerError` PackageMissing.
    """
    try:
        if importlib.util.find_spec("fastjsonschema") is None:
            raise ImportError("No module named 'fastjsonschema'")
        return importlib.import_module(name if "." in name else f"rpcbench_worker.frameworks.{name}.{_MODULES[api]}")
    except Exception as error:
        # A package can be there and broken (a library that does not load, an ABI that does not fit): not only ImportError.
        said = str(error) if isinstance(error, ImportError) else describe(error)
        raise WorkerError(PACKAGE_MISSING, f"the framework module '{name}' cannot be loaded: {said}") from error


def package_of(name: str) -> str:
    """What the framework is imported as."""
    return _PACKAGES.get(name, name)


def framework_path(name: str) -> Optional[str]:
    """The folder that the framework's package was imported from; None of the floor and of a module of somebody else's."""
    if "." in name:
        return None
    file = getattr(sys.modules.get(package_of(name)), "__file__", None)
    return None if file is None else os.path.dirname(file)
