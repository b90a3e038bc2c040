"""Contrast of colours as a browser tells them."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as “rgb(…)” (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    inside = colour.removeprefix("rgba").removeprefix("rgb").strip("()").split(",")
    parts = [float(part) / 255 for part in inside[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
