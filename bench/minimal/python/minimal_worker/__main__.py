"""`python -m minimal_worker ...`: the engine's worker, that knows two commands more: `loop` (users, calls) and `generate` (durationMs)."""

from rpcbench_worker import __main__ as entry

from minimal_worker.worker import MinimalWorker

if __name__ == "__main__":
    entry.Worker = MinimalWorker  # type: ignore[misc]
    entry.main()
