"""The official sheet of PermenPAN-RB 35/2012: layout as numbers, then drawing."""
