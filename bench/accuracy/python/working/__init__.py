"""The floor's server with work to do: each call takes a time of a known distribution, given to the worker as `--framework working.tcp`."""
