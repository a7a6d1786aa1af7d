"""One Django app per area of the work: tables, commands, queries; no pages."""
