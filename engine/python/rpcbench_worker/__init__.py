"""The Python worker of RpcBench: one process, one role (server or client) of one framework.

`proto/README.md` describes what it speaks on stdin and stdout; `python -m rpcbench_worker` starts it.
"""
