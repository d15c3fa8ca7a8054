"""A framework's module by its name and API."""

import importlib
import importlib.util
from types import ModuleType

from rpcbench_worker.errors import PACKAGE_MISSING, WorkerError, describe

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
