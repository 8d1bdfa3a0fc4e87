package org.dostyk.node.agreements;

import java.util.LinkedHashSet;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those who must act or should know, in the transaction of what happened. */
@Component
class AgreementLetters {
  /** What is written: the keys of its subject and its body. */
  private enum Said {
    PROPOSED("agreements.letter.proposed.subject", "agreements.letter.proposed.body"),
    TO_SIGN("agreements.letter.to_sign.subject", "agreements.letter.to_sign.body"),
    SIGNED("agreements.letter.signed.subject", "agreements.letter.signed.body"),
    SET_ASIDE("agreements.letter.set_aside.subject", "agreements.letter.set_aside.body"),
    IN_FORCE("agreements.letter.in_force.subject", "agreements.letter.in_force.body"),
    ENDED("agreements.letter.ended.subject", "agreements.letter.ended.body"),
    NOT_ENDED("agreements.letter.not_ended.subject", "agreements.letter.not_ended.body"),
    SCAN_SENT("agreements.letter.scan_sent.subject", "agreements.letter.scan_sent.body"),
    SCAN_DECLINED(
        "agreements.letter.scan_declined.subject", "agreements.letter.scan_declined.body");

    private final String subject;
    private final String body;

    Said(String subject, String body) {
      this.subject = subject;
      this.body = body;
    }

    Letter about(Agreement agreement, String below, Text title) {
      return Letter.of(subject, body, "/agreements/" + agreement.id() + below, title);
    }

    Letter about(PenSignature scan, Object... values) {
      return Letter.of(subject, body, scan.path(), values);
    }
  }

  private final Agreements agreements;
  private final OwnInstitutions houses;
  private final People people;
  private final PenSignatures pens;
  private final SigningGates gates;
  private final Notices notices;

  AgreementLetters(
      Agreements agreements,
      OwnInstitutions houses,
      People people,
      PenSignatures pens,
      SigningGates gates,
      Notices notices) {
    this.agreements = agreements;
    this.pens = pens;
    this.houses = houses;
    this.people = people;
    this.gates = gates;
    this.notices = notices;
  }

  /** The other parties' officers learn of it; every signatory who can sign it is asked to. */
  @EventListener
  void on(AgreementProposed proposed) {
    Agreement agreement = read(proposed.agreement());
    Version version = agreement.version(proposed.version()).orElseThrow();
    Text title = version.document().title();
    for (AgreementParty party : agreement.parties()) {
      party
          .hosted()
          .ifPresent(
              house -> {
                if (!house.equals(proposed.proposedBy())) {
                  tellOfficers(house, Said.PROPOSED.about(agreement, "", title));
                }
                if (gates.against(agreement, party).isEmpty()) {
                  askToSign(agreement, party, house);
                }
              });
    }
  }

  /** A gate that had kept a party from signing is open now. */
  @EventListener
  void on(SigningOpened opened) {
    Agreement agreement = read(opened.agreement());
    agreement
        .partyOf(opened.house())
        .filter(party -> gates.against(agreement, party).isEmpty())
        .ifPresent(party -> askToSign(agreement, party, opened.house()));
  }

  private void askToSign(Agreement agreement, AgreementParty party, InstitutionId house) {
    Version version = agreement.latest().orElseThrow();
    Letter letter = Said.TO_SIGN.about(agreement, "/sign", version.document().title());
    version.accountsOf(party).forEach(id -> notices.tell(house, id, letter));
  }

  /** The officers of every party learn of a signature, and of the agreement being in force. */
  @EventListener
  void on(AgreementSigned signed) {
    Agreement agreement = read(signed.agreement());
    Text title = agreement.version(signed.version()).orElseThrow().document().title();
    Said said = signed.complete() ? Said.IN_FORCE : Said.SIGNED;
    for (AgreementParty party : agreement.parties()) {
      party
          .hosted()
          .filter(house -> signed.complete() || !house.equals(signed.signedBy()))
          .ifPresent(house -> tellOfficers(house, said.about(agreement, "", title)));
    }
  }

  /** The officers whose text gave way to one of the same moment learn where it is. */
  @EventListener
  void on(ProposalSetAside aside) {
    Agreement agreement = read(aside.agreement());
    Text title = agreement.latest().orElseThrow().document().title();
    tellOfficers(aside.house(), Said.SET_ASIDE.about(agreement, "/edit", title));
  }

  /** The other parties' officers learn that a party has recorded its end. */
  @EventListener
  void on(AgreementEnded ended) {
    tellOthers(read(ended.agreement()), ended.recordedFor(), Said.ENDED);
  }

  /** The other parties' officers learn that it has not ended after all. */
  @EventListener
  void on(EndingTakenBack back) {
    tellOthers(read(back.agreement()), back.takenBackFor(), Said.NOT_ENDED);
  }

  /** Of an agreement that was proposed; of a draft nobody else knows. */
  private void tellOthers(Agreement agreement, InstitutionId but, Said said) {
    agreement
        .latest()
        .ifPresent(
            version ->
                agreement.houses().stream()
                    .filter(house -> !house.equals(but))
                    .forEach(
                        house ->
                            tellOfficers(
                                house, said.about(agreement, "", version.document().title()))));
  }

  /** Whoever may check it is asked to, at every party, but its sender. */
  @EventListener
  void on(PenSignatureSent sent) {
    Agreement agreement = read(sent.agreement());
    PenSignature scan = pens.find(agreement, sent.scan());
    Text title = agreement.latest().orElseThrow().document().title();
    var asked = new LinkedHashSet<AccountId>();
    asked.add(scan.sentBy());
    for (InstitutionId house : agreement.houses()) {
      for (Role role : new Role[] {Role.OFFICER, Role.SIGNATORY}) {
        people.holding(role, house).stream()
            .filter(account -> asked.add(account.id()))
            .forEach(
                account -> notices.tell(house, account.id(), Said.SCAN_SENT.about(scan, title)));
      }
    }
  }

  /** The sender is told what is wrong. */
  @EventListener
  void on(PenSignatureDeclined declined) {
    Agreement agreement = read(declined.agreement());
    PenSignature scan = pens.find(agreement, declined.scan());
    if (scan.decision() instanceof PenSignature.Decision.Declined why) {
      Text title = agreement.latest().orElseThrow().document().title();
      notices.tell(
          scan.sentFor(), scan.sentBy(), Said.SCAN_DECLINED.about(scan, title, why.reason()));
    }
  }

  private void tellOfficers(InstitutionId house, Letter letter) {
    people
        .holding(Role.OFFICER, house)
        .forEach(account -> notices.tell(house, account.id(), letter));
  }

  private Agreement read(AgreementId id) {
    var all = new LinkedHashSet<InstitutionId>();
    houses.all().forEach(h -> all.add(h.id()));
    return agreements.read(id, all);
  }
}
