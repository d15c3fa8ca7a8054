"""ZeroMQ as RpcBench measures it, with a server that can be made slower."""
