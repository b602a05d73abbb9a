"""``make bench``: speed and size of the program, each beside its floor from the same run (design §7)."""
