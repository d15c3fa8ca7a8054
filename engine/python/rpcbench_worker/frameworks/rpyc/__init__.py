"""RPyC, one file an API; the server and what the clients have in common is in `shared`."""
