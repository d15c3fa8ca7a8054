"""Every framework there is for Python, of each API and in each variant, and how its workers are set up."""

import json
from typing import Any, Dict, List, NamedTuple, Tuple

from worker_process import PROTO, WorkerProcess, started

#: Of frameworks.json: module, API and what it says of them on Python.
_ENTRIES: List[Tuple[str, str, Dict[str, Any]]] = [
    (framework["module"], api, entry)
    for framework in json.loads((PROTO / "frameworks.json").read_text("utf-8"))["frameworks"]
    for entry in framework["implementations"]
    if entry["runtime"] == "Python"
    for api in entry["apis"]
]
#: What is published for Tuned: by module and API.
PUBLISHED: Dict[Tuple[str, str], List[Dict[str, Any]]] = {(module, api): entry.get("tuned", []) for module, api, entry in _ENTRIES}
#: The modules that need a package, which may not be installed.
OF_PACKAGES = {module for module, _, entry in _ENTRIES if entry["package"] is not None}


class Framework(NamedTuple):
    name: str
    api: str
    variant: str = "Default"

    def worker(self, role: str) -> WorkerProcess:
        return started(self.name, role, self.api)

    def tuning(self, role: str) -> Dict[str, Any]:
        """What the engine sends to a side of this variant."""
        if self.variant == "Default":
            return {}
        return {option["name"]: option["value"] for option in PUBLISHED[self.name, self.api] if option["side"] in (role, "both")}

    def set_up_server(self, worker: WorkerProcess, **changes: Any) -> Dict[str, Any]:
        return worker.set_up_server(**self._variant("server"), **changes)

    def set_up_client(self, worker: WorkerProcess, endpoint: Dict[str, Any], **changes: Any) -> Dict[str, Any]:
        return worker.set_up_client(endpoint, **self._variant("client"), **changes)

    def open(self, worker: WorkerProcess, endpoint: Dict[str, Any], call: Dict[str, Any], users: int = 1, **changes: Any) -> Dict[str, Any]:
        """Sets a client up and opens its users; the reply to that."""
        ready = self.set_up_client(worker, endpoint, **changes)
        assert ready["type"] == "ready", ready
        return worker.open(call, users)

    def _variant(self, role: str) -> Dict[str, Any]:
        tuning = self.tuning(role)
        return {"variant": self.variant, **({"tuning": tuning} if tuning else {})}


ALL = [Framework(name, api, variant) for name, api in sorted(PUBLISHED) for variant in ("Default", "Tuned")]
