"""Text in: front matter with positions → values of the model and problems; a folder → the catalogue."""
