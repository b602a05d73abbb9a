"""The page of a form: its questions, their parts, what is said of them, and what leaves it."""
