"""What words mean: TOML files that analysts edit, and the code that loads and checks them."""
