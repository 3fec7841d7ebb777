"""Words, numbers and measures of a clause, names of cases, and whether the clause is a report."""
