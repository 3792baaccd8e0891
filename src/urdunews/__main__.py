"""`python -m urdunews`: the command."""

import sys

from urdunews.command import main

if __name__ == "__main__":
    sys.exit(main())
