"""What a store holds, to look at: one page with charts, and the table that bodies send in, period by period."""
