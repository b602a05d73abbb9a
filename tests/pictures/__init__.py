"""The pictures of README, drawn by the program itself: ``make pictures``."""
