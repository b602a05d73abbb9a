"""Office files: the only place that knows them. One neutral page, one writer and reader per format."""
