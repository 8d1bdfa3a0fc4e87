package org.dostyk.node.visits;

import org.dostyk.node.web.Listed;

/** The delegation of a visit as a list. */
public record DelegatesPage(Visit visit, Listed list) {}
