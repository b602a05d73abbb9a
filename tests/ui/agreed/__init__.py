"""What came out of a visit, in the real window."""
