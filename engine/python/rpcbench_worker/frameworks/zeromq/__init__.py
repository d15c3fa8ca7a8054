"""ZeroMQ, one file an API; the protocol of both is in `shared`."""
