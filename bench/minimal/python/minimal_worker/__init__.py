"""The hand-written loops: what somebody would write who knows the framework and wants nothing but its calls."""
