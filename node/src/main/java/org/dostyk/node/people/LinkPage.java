package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * What a good one-time link opens.
 *
 * @param path the link's own, to which its form posts
 * @param by the institution that invites
 */
public record LinkPage(
    String path, Account account, Text by, int shortest, List<Objection> objections) {}
