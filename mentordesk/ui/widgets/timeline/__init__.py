"""The drawn timeline of a plan (screen 08): a tree of rows, its last column painted along a scale of days."""
