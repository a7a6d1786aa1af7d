"""Who serves: agencies, units, desks, posts, the people who hold them, and what a post may do.

Owns: agencies with their codes and places in the tree of government at any date, units, desks, windows,
duties (which unit does what), posts, staff, holdings, grants, and the journal of every change to these.
Leaves to others: signing in (`platform.accounts`), which dossiers a grant opens (`apps.dossiers`),
office hours (`apps.calendars`), which process an agency follows (`apps.processes`).

Everything is dated: a row counts from `valid_from` up to, but not on, `valid_to`.
"""
