"""Building again: what an earlier build made is used where nothing it was made from has changed."""
