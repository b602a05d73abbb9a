"""The evening: the notes of a day sorted by one key each, and the debrief beside them (screen 18)."""
