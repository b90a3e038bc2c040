"""The SOP model: plain values, no input or output, no framework."""
