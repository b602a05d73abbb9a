"""The command line: for scripts, tests and support. Same services, same messages as the window."""
