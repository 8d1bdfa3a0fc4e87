package org.dostyk.node.people;

import gg.jte.Content;
import java.util.List;

/** The home page: the modules' cards in their order. */
public record HomePage(List<Content> cards) {}
