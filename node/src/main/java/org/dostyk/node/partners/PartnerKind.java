package org.dostyk.node.partners;

import java.util.Locale;

/** What a partner is. */
public enum PartnerKind {
  UNIVERSITY,
  COLLEGE,
  RESEARCH_INSTITUTE,
  COMPANY,
  AUTHORITY,
  REGION,
  CONSULATE,
  ASSOCIATION,
  /** Companies and colleges of one trade and place, acting as one. */
  CLUSTER,
  INTERNATIONAL_ORGANISATION,
  OTHER;

  /** The text that names it: {@code partners.kind.university}. */
  public String textKey() {
    return "partners.kind." + name().toLowerCase(Locale.ROOT);
  }
}
