package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.PenSignature.Decision.Declined;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.documents.ScanFinding;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;

/** What scans of signatures may be sent and what may be found of them. */
final class PenSignatureRules {
  static final int LONGEST_PLACE = 100;
  static final int LONGEST_REASON = 1_000;

  /**
   * Whoever signs writes the day by the clock on their wall; only a day that is nowhere is wrong.
   */
  private static final ZoneOffset EARLIEST_DAWN = ZoneOffset.ofHours(14);

  private static final ZoneOffset LATEST_DAWN = ZoneOffset.ofHours(-12);

  private PenSignatureRules() {}

  /**
   * The document that a code on a scan is of.
   *
   * @param of the agreement, where the sender may read it; else null
   */
  record Code(Hash hash, Optional<Agreement> of) {}

  /** Against sending a scan for this version at all. */
  static List<Objection> toSend(Agreement agreement, Hash version) {
    return switch (agreement.state()) {
      case Drafted d -> List.of(Objection.of("agreements.objection.not_proposed"));
      case InForce f -> List.of(Objection.of("agreements.objection.all_signed"));
      case OnPaper p -> List.of(Objection.of("agreements.objection.on_paper"));
      case Ended e -> List.of(Objection.of("agreements.objection.ended", e.ending().on()));
      case InNegotiation n when !n.latest().hash().equals(version) ->
          List.of(Objection.of("agreements.objection.pen_replaced", n.latest().number()));
      case InNegotiation n -> List.of();
    };
  }

  /**
   * Against what is said of the signature: whose it is, and the day and place beside it.
   *
   * @param signatory who is named in the latest version and was chosen; empty for anybody else
   * @param sent what was sent for this signatory of this version before
   */
  static List<Objection> toEnter(
      Version latest,
      Optional<AgreementParty> party,
      Optional<Signatory> signatory,
      PenSignatures.Entry entry,
      List<PenSignature> sent,
      Instant now) {
    var objections = new ArrayList<Objection>();
    if (party.isEmpty() || signatory.isEmpty()) {
      objections.add(Objection.of("agreements.objection.pen_nobody"));
    } else if (isSigned(latest, party.get(), signatory.get())) {
      objections.add(
          Objection.of("agreements.objection.pen_signed_already", signatory.get().name()));
    } else if (sent.stream().anyMatch(PenSignature::awaited)) {
      objections.add(Objection.of("agreements.objection.pen_waits", signatory.get().name()));
    }
    LocalDate day = entry.day();
    if (day == null) {
      objections.add(Objection.of("agreements.objection.pen_day"));
    } else if (day.isAfter(LocalDate.ofInstant(now, EARLIEST_DAWN))) {
      objections.add(Objection.of("agreements.objection.pen_day_ahead", day));
    } else if (day.isBefore(LocalDate.ofInstant(latest.proposedAt(), LATEST_DAWN))) {
      LocalDate proposed = latest.proposedAt().atZone(entry.where().zone()).toLocalDate();
      objections.add(
          Objection.of("agreements.objection.pen_day_before", day, latest.number(), proposed));
    }
    if (entry.placeTyped().isBlank()) {
      objections.add(Objection.of("agreements.objection.pen_place"));
    } else if (entry.placeTyped().length() > LONGEST_PLACE) {
      objections.add(Objection.of("agreements.objection.pen_place_long", LONGEST_PLACE));
    }
    return objections;
  }

  /**
   * Against the file itself: that it shows nothing, that it was sent before, that it is of another.
   */
  static List<Objection> toTake(
      Agreement agreement,
      Version latest,
      ScanFinding finding,
      Hash file,
      List<PenSignature> sent,
      List<Code> codes) {
    Optional<PenSignature> before = sent.stream().filter(s -> s.file().equals(file)).findFirst();
    if (before.isPresent()) {
      return List.of(
          before.get().decision() instanceof Declined declined
              ? Objection.of("agreements.objection.pen_sent_and_declined", declined.reason())
              : Objection.of("agreements.objection.pen_sent_before"));
    }
    return switch (finding) {
      case Illegible unreadable -> List.of(unreadable.why().objection());
      case Legible readable ->
          codes.stream()
              .filter(code -> !code.hash().equals(latest.hash()))
              .map(code -> ofAnother(agreement, latest, code))
              .toList();
    };
  }

  private static Objection ofAnother(Agreement agreement, Version latest, Code code) {
    Optional<Version> older =
        agreement.versions().stream().filter(v -> v.hash().equals(code.hash())).findFirst();
    if (older.isPresent()) {
      return Objection.of(
          "agreements.objection.pen_older_version", older.get().number(), latest.number());
    }
    return code.of()
        .flatMap(
            other ->
                other.versions().stream().filter(v -> v.hash().equals(code.hash())).findFirst())
        .map(v -> Objection.of("agreements.objection.pen_of_another", v.document().title()))
        .orElseGet(
            () -> Objection.of("agreements.objection.pen_of_unknown", code.hash().shortForm()));
  }

  /** Against this person finding anything of this scan now. */
  static List<Objection> toCheck(Agreement agreement, PenSignature scan, Actor checker) {
    var objections = new ArrayList<Objection>();
    if (!scan.awaited()) {
      return List.of(Objection.of("agreements.objection.pen_checked_already"));
    }
    if (scan.sentBy().equals(checker.account())) {
      objections.add(Objection.of("agreements.objection.pen_own"));
    }
    switch (agreement.state()) {
      case Drafted d -> objections.add(Objection.of("agreements.objection.not_proposed"));
      case InForce f -> objections.add(Objection.of("agreements.objection.all_signed"));
      case OnPaper p -> objections.add(Objection.of("agreements.objection.on_paper"));
      case Ended e -> objections.add(Objection.of("agreements.objection.ended", e.ending().on()));
      case InNegotiation n -> {
        if (!n.latest().hash().equals(scan.version())) {
          objections.add(
              Objection.of("agreements.objection.pen_replaced_since", n.latest().number()));
        } else if (n.latest().signatures().stream()
            .anyMatch(
                s -> s.party().equals(scan.party()) && s.signatory().equals(scan.signatory()))) {
          objections.add(Objection.of("agreements.objection.pen_signed_since"));
        }
      }
    }
    return objections;
  }

  /** Against this person taking a scan back. */
  static List<Objection> toWithdraw(PenSignature scan, Actor sender) {
    if (!scan.sentBy().equals(sender.account())) {
      return List.of(Objection.of("agreements.objection.pen_not_own"));
    }
    return scan.awaited()
        ? List.of()
        : List.of(Objection.of("agreements.objection.pen_checked_already"));
  }

  /** Against confirming without having looked at everything. */
  static List<Objection> toConfirm(boolean version, boolean person, boolean seal) {
    return version && person && seal
        ? List.of()
        : List.of(Objection.of("agreements.objection.pen_questions"));
  }

  /** Against turning a scan down without a word. */
  static List<Objection> toDecline(String reason) {
    if (reason.isBlank()) {
      return List.of(Objection.of("agreements.objection.pen_reason"));
    }
    return reason.length() > LONGEST_REASON
        ? List.of(Objection.of("agreements.objection.pen_reason_long", LONGEST_REASON))
        : List.of();
  }

  static boolean isSigned(Version version, AgreementParty party, Signatory signatory) {
    return version.signatures().stream()
        .anyMatch(
            s -> s.party().equals(party.documentId()) && s.signatory().equals(signatory.id()));
  }
}
