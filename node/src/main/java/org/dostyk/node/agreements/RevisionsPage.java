package org.dostyk.node.agreements;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;

/**
 * The savings of a side's working texts.
 *
 * @param revisions the latest first
 * @param names of those who saved
 * @param now the revision of the present working text; 0 if there is none
 * @param zone of the reader's institution
 */
public record RevisionsPage(
    AgreementId agreement,
    List<Revision> revisions,
    Map<AccountId, PersonNames> names,
    int now,
    ZoneId zone) {

  public String savedBy(Revision revision, Language language) {
    PersonNames known = names.get(revision.savedBy());
    return known == null ? "" : known.in(language);
  }
}
