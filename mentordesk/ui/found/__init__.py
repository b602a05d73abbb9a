"""Parts of the page on which one searches in everything."""
