"""A package a framework, found by its name in `--framework`, with a module an API.

Several bear the name of what they use; imports are absolute.
"""
