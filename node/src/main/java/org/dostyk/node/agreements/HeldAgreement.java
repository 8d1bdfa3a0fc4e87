package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;

/**
 * An agreement in short, as one of the reader's institutions sees it.
 *
 * @param title empty for a draft without one
 * @param number as it stands on the paper; empty for none
 * @param changedAt when anything last happened to it
 * @param inForceSince when the last party signed, if all did; kept when it has ended
 * @param parties all of them, in the order of print
 * @param names the same parties' names, by which agreements of one title are told apart
 * @param onPaper where it was concluded on paper that lies elsewhere; kept when it has ended
 */
public record HeldAgreement(
    AgreementId id,
    AgreementType type,
    Optional<Text> title,
    String number,
    Step step,
    Instant changedAt,
    Optional<Instant> inForceSince,
    List<PartnerId> parties,
    List<Text> names,
    Optional<OnPaper> onPaper) {

  /**
   * That nothing of it was checked here.
   *
   * @param signedOn as far as it is known
   */
  public record OnPaper(Optional<PartialDate> signedOn) {
    static OnPaper of(String signedOn) {
      return new OnPaper(PartialDate.parse(signedOn));
    }
  }

  public HeldAgreement {
    parties = List.copyOf(parties);
    names = List.copyOf(names);
  }

  /** Its number as a reader is told it; empty where it has none. */
  public String numbered(Say say) {
    return PaperNumber.said(number, say);
  }

  /** The parties in the reader's words. */
  public String between(Say say) {
    return say.list(names.stream().map(say::it).toList());
  }
}
