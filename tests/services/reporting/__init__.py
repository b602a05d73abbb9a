"""What comes out of a visit."""
