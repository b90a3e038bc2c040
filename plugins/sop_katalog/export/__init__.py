"""Open data: the one public, versioned shape of an SOP, and the formats it is written in."""
