"""Who works when: office hours, holidays and closures of each agency.

Owns: an agency's office hours by season, its days that differ, the years whose notice is loaded, its settings
for disputed rules, and the journal of every change to these. An agency without its own inherits its parent's.
Leaves to others: how working time is counted (`domain.worktime`), what a change does to running dossiers
(`apps.dossiers` asks `queries.calendar_if` before it is applied).
"""
