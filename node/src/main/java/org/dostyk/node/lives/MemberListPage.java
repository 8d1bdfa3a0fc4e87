package org.dostyk.node.lives;

import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;

/** Those who joined a framework, as a list. */
public record MemberListPage(AgreementId agreement, Text title, Listed list) {}
