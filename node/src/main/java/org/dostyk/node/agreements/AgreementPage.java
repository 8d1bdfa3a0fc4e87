package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;

/**
 * An agreement's record.
 *
 * @param shown the version whose text is shown: in force, else the latest; empty for a draft
 * @param working the reader's own institution's text, not proposed yet
 * @param family the agreements above and below
 * @param maySign whether the reader is to sign the latest version
 * @param mayWrite whether the reader may work on the text
 * @param mayInvite whether the reader may invite guests to read it
 * @param signedEarlier the number of an older version that the reader signed last, if any
 */
public record AgreementPage(
    Agreement agreement,
    Optional<Version> shown,
    Optional<WorkingText> working,
    Family family,
    boolean maySign,
    boolean mayWrite,
    boolean mayInvite,
    Optional<Integer> signedEarlier) {

  static AgreementPage of(
      Agreement agreement, Optional<WorkingText> working, Family family, Actor reader) {
    boolean open = !(agreement.state() instanceof InForce);
    boolean officer =
        reader.institutionsAs(Role.OFFICER).stream()
            .anyMatch(house -> agreement.partyOf(house).isPresent());
    boolean maySign =
        agreement.state() instanceof InNegotiation n
            && AgreementRules.signsFor(agreement, n.latest(), reader)
                .filter(p -> n.latest().signatureOf(p).isEmpty())
                .isPresent();
    return new AgreementPage(
        agreement,
        agreement.latest(),
        working,
        family,
        maySign,
        officer && open,
        officer,
        signedEarlier(agreement, reader));
  }

  static Optional<Integer> signedEarlier(Agreement agreement, Actor reader) {
    String me = reader.account().toString();
    return agreement.versions().reversed().stream()
        .skip(1)
        .filter(v -> v.signatures().stream().anyMatch(s -> s.signatory().equals(me)))
        .map(Version::number)
        .findFirst();
  }

  public boolean inForce() {
    return agreement.state() instanceof InForce;
  }

  /** The title to head the page with, where anybody has written one. */
  public Optional<Text> title() {
    return shown
        .map(v -> v.document().title())
        .or(() -> working.flatMap(w -> Text.ofNonBlank(w.draft().writtenTitle())));
  }

  /** A party's line in the list of signatures. */
  public record Signing(AgreementParty party, Text name, Text office, Optional<Signature> given) {}

  /** Who is to sign the shown version and who has. */
  public List<Signing> signings() {
    return shown.map(v -> VersionPage.signings(agreement, v)).orElse(List.of());
  }
}
