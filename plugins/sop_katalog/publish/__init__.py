"""Catalogue + settings → the whole site as a list of pages and files in memory."""
