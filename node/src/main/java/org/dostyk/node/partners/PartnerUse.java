package org.dostyk.node.partners;

import java.util.List;
import java.util.Set;
import org.dostyk.node.values.Objection;

/**
 * How a module above says that it builds on a partner, so that the partner cannot be taken away
 * under it; contributed as a bean.
 */
public interface PartnerUse {

  /** Each thing that names this partner, as a reason against removing it; empty where none does. */
  List<Objection> of(PartnerId partner);

  /** Which of these partners anything names; one look at many, where a whole list is taken back. */
  Set<PartnerId> named(Set<PartnerId> partners);
}
