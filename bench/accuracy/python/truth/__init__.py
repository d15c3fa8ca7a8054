"""Truth servers: the real framework modules, whose `simple_call` serves for a known time and answers what it really took.

One module a framework, given to the worker as `--framework truth.rpyc`; what they share is in `truth.serving` and `truth.asking`.
"""
