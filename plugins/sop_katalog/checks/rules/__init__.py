"""The rules. A file here is a rule: its name with hyphens is the code, its `RULE` is found by the runner."""
