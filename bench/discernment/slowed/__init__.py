"""ZeroMQ as RpcBench measures it, with a server that can be made slower by a share of the call's own time."""
