"""`minestd` and `python -m minestd`."""

from minestd.commands.app import main

if __name__ == "__main__":
    main()
