"""`python -m foedus.cli` is `foedus`."""

from foedus.cli import main

main()
