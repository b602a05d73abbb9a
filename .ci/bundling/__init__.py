"""What build.spec needs to know: what a bundle leaves out, and whose licences it carries."""
