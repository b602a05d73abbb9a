"""What came out of a visit, on the screen: the page to be read together, the end of the visit."""
