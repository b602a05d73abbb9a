"""The grammar of a form: described once, read four ways (screen, Word, Excel, the way back)."""
