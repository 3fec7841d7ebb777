"""How well our readers of numbers, amounts, money and dates do on other makers' own tests.

General prose asks more than bulletins do: shares, pairs, next Monday at eight. What only it asks for is read in this room, on
top of the readers of the bulletins, and stays out of their rules.
"""
