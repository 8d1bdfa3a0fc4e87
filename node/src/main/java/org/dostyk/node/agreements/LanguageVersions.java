package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the language versions of a text say the same, and what an officer has set aside after a
 * look. Findings are advice: nothing waits for them. Each side sets aside for itself.
 */
@Service
public class LanguageVersions {
  static final int LONGEST_REASON = 500;
  private final Agreements agreements;
  private final Wording wording;
  private final ClauseParity parity;
  private final SetAsideStore store;
  private final Audit audit;
  private final Clock clock;

  LanguageVersions(
      Agreements agreements,
      Wording wording,
      ClauseParity parity,
      SetAsideStore store,
      Audit audit,
      Clock clock) {
    this.agreements = agreements;
    this.wording = wording;
    this.parity = parity;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a version's language versions do not say alike, as the reader's side sees it. */
  @Transactional(readOnly = true)
  public Findings of(Agreement agreement, Version version, Actor reader) {
    return of(agreement, version.text(), agreements.side(agreement, reader));
  }

  /** The same of a text that an officer works on, with its fields filled. */
  @Transactional(readOnly = true)
  Findings ofWorkingText(Agreement agreement, Draft draft, InstitutionId side) {
    return of(agreement, wording.filled(agreement, draft, side), Optional.of(side));
  }

  private Findings of(Agreement agreement, Draft text, Optional<InstitutionId> side) {
    Findings found = parity.of(text, agreement.parties());
    if (found.all().isEmpty() || side.isEmpty()) {
      return found;
    }
    Map<Hash, SetAside> aside = store.of(agreement.id(), side.get());
    return new Findings(
        found.all().stream().map(f -> f.with(Optional.ofNullable(aside.get(f.key())))).toList(),
        found.pending());
  }

  /**
   * The text that an officer looks at: a version, or for 0 the working text with its fields filled.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  Draft text(Agreement agreement, int version, Actor reader) {
    if (version > 0) {
      return agreement
          .version(version)
          .orElseThrow(() -> new NotFound("Version " + version + " of " + agreement.id()))
          .text();
    }
    WorkingText working =
        agreements
            .workingText(agreement, reader)
            .orElseThrow(() -> new NotFound("No text of " + agreement.id()));
    return wording.filled(agreement, working.draft(), working.by());
  }

  /** What the language versions of such a text do not say alike. */
  @Transactional(readOnly = true)
  Findings of(Agreement agreement, int version, Actor reader) {
    return of(agreement, text(agreement, version, reader), agreements.side(agreement, reader));
  }

  /**
   * Sets a finding aside for the officer's side, for as long as the wordings stay as they are.
   *
   * @param version the version looked at, 0 for the working text
   * @throws Refused without a reason, or if the text no longer has this finding
   */
  @Transactional
  public void setAside(AgreementId id, int version, Hash key, String reason, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId side = agreements.officersSide(agreement, officer);
    if (reason.isBlank()) {
      throw new Refused(Objection.of("agreements.objection.aside_reason"));
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new Refused(Objection.of("agreements.objection.aside_reason_long", LONGEST_REASON));
    }
    Finding found =
        of(agreement, version, officer).all().stream()
            .filter(f -> f.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("agreements.objection.aside_gone")));
    var aside =
        new SetAside(
            reason.strip(), officer.account(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (store.add(id, side, key, aside)) {
      audit.record(
          side,
          officer,
          "agreements.finding_set_aside",
          Agreements.KIND,
          id.value(),
          found.clause() + " · " + aside.reason());
    }
  }

  /** Asks of a finding again that was set aside. */
  @Transactional
  public void askAgain(AgreementId id, Hash key, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId side = agreements.officersSide(agreement, officer);
    if (store.remove(id, side, key)) {
      audit.record(
          side, officer, "agreements.finding_asked_again", Agreements.KIND, id.value(), "");
    }
  }

  /** The sides whose officers' decisions this person may change. */
  boolean mayDecide(Agreement agreement, Actor reader) {
    Set<InstitutionId> theirs = reader.institutionsAs(Role.OFFICER);
    return agreement.houses().stream().anyMatch(theirs::contains);
  }
}
