"""Sheets and books as PDF, tagged as PDF/UA-1 asks (ISO 14289-1), typeset by Typst."""
