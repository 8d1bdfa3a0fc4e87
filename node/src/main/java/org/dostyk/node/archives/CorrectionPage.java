package org.dostyk.node.archives;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * The form in which the record of a paper is corrected.
 *
 * @param partners those that can be ticked
 * @param ticked those that are
 * @param sought what was looked for among the partners; empty where nothing was
 */
public record CorrectionPage(
    AgreementId agreement,
    Text title,
    List<Choice> partners,
    Set<UUID> ticked,
    String sought,
    Typed typed,
    List<Objection> objections) {

  /** A partner that may be a party. */
  public record Choice(UUID id, Text name) {}

  /**
   * That the record was corrected, beside it.
   *
   * @param seen for the form that takes the correction back
   * @param last empty where no correction stands
   */
  public record Panel(AgreementId agreement, int seen, Optional<Last> last) {}

  /**
   * The last correction that stands.
   *
   * @param by empty where the account is gone
   */
  public record Last(java.time.Instant at, java.time.ZoneId zone, Optional<PersonNames> by) {}
}
