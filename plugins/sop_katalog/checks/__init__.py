"""What a careful reviewer would find: one rule a file under `rules/`, all run by `review_sources`."""
