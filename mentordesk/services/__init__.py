"""Verbs: what a person can do, without a screen. The window and the command line call these."""
