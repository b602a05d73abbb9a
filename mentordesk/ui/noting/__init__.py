"""The parts of the visit notebook: small, and strangers to one another (screen 06)."""
