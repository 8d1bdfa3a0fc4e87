package org.dostyk.node.values;

/** What a person does at an institution; one person may have several, at several institutions. */
public enum Role {
  /** Runs the cooperation from day to day: partners, agreements, visits. */
  OFFICER,
  /** Answers for a programme: equivalences, learning agreements. */
  COORDINATOR,
  /** Signs for the institution: rector, president, dean. */
  SIGNATORY,
  /** Reads and never writes: a ministry, an auditor. */
  OBSERVER,
  /** Looks after accounts, roles, keys and the node's health; sees no more records for it. */
  ADMINISTRATOR
}
