"""A store of every schema ever shipped, without a key and with the tests' raw key, kept for good.

``python -m tests.old_stores`` makes the pair of the current schema; it never replaces one that is there.
"""
