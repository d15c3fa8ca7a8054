"""gRPC, one file an API; the service and what the channels have in common is in `shared`."""
