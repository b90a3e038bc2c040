"""Sop → FlowGraph, and what can be known from the graph."""
