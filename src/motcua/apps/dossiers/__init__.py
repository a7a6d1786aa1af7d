"""A dossier (hồ sơ) from its acceptance to the hand-over of its result.

Owns: the dossier, its people as they stood on paper, its papers, its running tasks and tokens, its
timeline (a hash chain), the dates promised, its result, and the deltas that figures are made of.
Leaves to others: what the law offers (`catalogue`), how it is routed (`processes`, `domain.bpmn`),
when it is due (`calendars`, `domain.worktime`), numbers (`books`), and everything that only listens.

One way in: each act is one file in `commands/`; all of them write through `commands/act_on.py`.
"""
