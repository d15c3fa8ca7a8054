"""The closed loop: users that start their next call when they have the reply to the last one, and what is recorded of it."""
