"""The evening by keys, in a real window on a real store."""
