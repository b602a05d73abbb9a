"""Figures drawn once for every format: where everything stands, and typst that draws it.

Word gets them as pictures, the PDF draws them into its own pages. Formats may not know one another,
so what they share stands here.
"""
