package org.dostyk.node.visits;

import java.util.List;
import org.dostyk.node.web.NameCard;

/** The name cards of a delegation. */
public record NameCardsPage(Visit visit, List<NameCard> cards) {}
