package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.PenSignature.Decision;
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
 * @param signings who is to sign the shown version and who has
 * @param maySend whether the reader may send in a scan of a signature that is missing
 * @param next another agreement that waits for the reader's signature, where this one does not
 * @param findings what the language versions of the shown version do not say alike
 * @param mayInvite whether the reader may invite guests to read it
 * @param mayEnd whether the reader may record that it has ended
 * @param mayTakeBack whether the reader's institution recorded its end
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
    boolean mayEnd,
    boolean mayTakeBack,
    Optional<Integer> signedEarlier,
    List<Signing> signings,
    boolean maySend,
    Optional<AgreementRow> next,
    Findings findings) {

  static AgreementPage of(
      Agreement agreement,
      Optional<WorkingText> working,
      Family family,
      List<Signing> signings,
      List<AgreementRow> waiting,
      Findings findings,
      Actor reader) {
    boolean open = AgreementRules.toWorkOn(agreement).isEmpty();
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
        officer && !(agreement.state() instanceof Ended),
        agreement.state() instanceof Ended ended
            && reader.is(Role.OFFICER, ended.ending().recordedFor()),
        signedEarlier(agreement, reader),
        List.copyOf(signings),
        officer && agreement.state() instanceof InNegotiation,
        maySign
            ? Optional.empty()
            : waiting.stream().filter(row -> !row.id().equals(agreement.id())).findFirst(),
        findings);
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

  /** How it ended, if it has. */
  public Optional<Ending> ending() {
    return agreement.state() instanceof Ended ended
        ? Optional.of(ended.ending())
        : Optional.empty();
  }

  /** The title to head the page with, where anybody has written one. */
  public Optional<Text> title() {
    return title(agreement, working);
  }

  static Optional<Text> title(Agreement agreement, Optional<WorkingText> working) {
    return agreement
        .title()
        .or(() -> working.flatMap(w -> Text.ofNonBlank(w.draft().writtenTitle())));
  }

  /**
   * A signatory's line in the list of signatures.
   *
   * @param signatory the id by which documents know the signatory
   * @param scans of this signature by pen, that were sent
   * @param leftPost whether the signatory has not signed and no longer holds the post
   * @param elsewhere whether the party signs on its own node alone
   */
  public record Signing(
      AgreementParty party,
      String signatory,
      Text name,
      Text office,
      Optional<Signature> given,
      List<PenSignature> scans,
      boolean leftPost,
      boolean elsewhere) {

    public Signing {
      scans = List.copyOf(scans);
    }

    Signing with(List<PenSignature> all, boolean left, boolean there) {
      return new Signing(
          party,
          signatory,
          name,
          office,
          given,
          all.stream()
              .filter(s -> s.party().equals(party.documentId()) && s.signatory().equals(signatory))
              .toList(),
          left && given.isEmpty(),
          there && given.isEmpty());
    }

    /** The scan by which a signature by pen was checked. */
    public Optional<PenSignature> shown() {
      return scans.stream().filter(s -> s.decision() instanceof Decision.Confirmed).findFirst();
    }
  }
}
