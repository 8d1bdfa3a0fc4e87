package org.dostyk.node.portfolio;

import java.util.List;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/** The form of an agreement's term. */
public record TermPage(
    AgreementId agreement, Text title, Typed typed, List<Objection> objections) {}
