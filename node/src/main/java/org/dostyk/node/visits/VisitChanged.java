package org.dostyk.node.visits;

/** Something of a visit is other than it was: its plan, its programme, what a side said to it. */
public record VisitChanged(VisitId visit) {}
