package org.dostyk.node.responsible;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Say;

/** Records that somebody can be responsible for; contributed as a bean by their module. */
public interface Entrusted {

  /** The kind under which the audit trail and panels know them, such as {@code visits.visit}. */
  String subject();

  /** The key of their list. */
  String list();

  /** Where a record is, up to its id. */
  String path();

  /** Those of an officer's own institutions that name somebody for this record; or none. */
  Set<InstitutionId> houses(UUID id, Actor officer);

  /** The rows of the list that are meant, in its order. */
  List<Meant> meant(Arrangement asked, Actor by, Say say, int most);
}
