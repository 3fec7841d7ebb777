"""Substances, their quantities, and whether anybody seized them."""
