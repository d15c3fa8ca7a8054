"""One file a framework, found by its name in `--framework`. Several bear the name of the package they use; imports are absolute."""
