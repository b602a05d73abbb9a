"""The parts of the page that compares two versions (screen 24)."""
