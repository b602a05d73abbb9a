"""The local store: the only place that knows SQL, and the one door through which bytes reach the disk."""
