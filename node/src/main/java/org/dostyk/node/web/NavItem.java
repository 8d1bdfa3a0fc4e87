package org.dostyk.node.web;

import java.util.function.Predicate;

/**
 * A module's entry in the navigation; contributed as a bean.
 *
 * @param room the group it stands in
 * @param order its place within the group, small first
 * @param textKey what it is called
 * @param path where it leads; the item is current on every page below it
 * @param shownTo who sees it
 */
public record NavItem(
    Room room, int order, String textKey, String path, Predicate<Visitor> shownTo) {}
