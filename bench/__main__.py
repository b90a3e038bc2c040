"""`python -m bench`: the builds."""

from bench.build import main

main()
