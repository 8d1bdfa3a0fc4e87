package org.dostyk.node.network;

import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;

/** What is to be compared before an institution becomes a peer. */
public record AdmitPage(
    OwnInstitution house, Application application, List<Objection> objections) {}
