"""One module a command: thin calls to services, and how their answers are printed."""
