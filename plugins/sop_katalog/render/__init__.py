"""Fragments of what people see: Mermaid text, HTML components, official sheets."""
