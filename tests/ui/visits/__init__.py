"""The page of the visits in the real window."""
