package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * The page on which one comes in.
 *
 * @param email what was typed before
 * @param to the path to go to afterwards
 */
public record SignInPage(String email, String to, List<Objection> objections) {}
