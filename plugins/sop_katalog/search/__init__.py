"""Search: what is indexed, and how words are folded so that what people type finds it."""
