package org.dostyk.node.approvals;

/** What an approver says. */
public enum Verdict {
  APPROVE,
  RETURN
}
