"""The floor, one file an API; what both have of it is in `shared`."""
