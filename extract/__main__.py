"""`python -m extract` is the command `jibao`."""

from extract.cli import main

if __name__ == "__main__":
    main(prog_name="jibao")
