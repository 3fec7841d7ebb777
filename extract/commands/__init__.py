"""What the commands of `jibao` share, and those with commands of their own below them."""
