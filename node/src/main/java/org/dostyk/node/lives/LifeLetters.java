package org.dostyk.node.lives;

import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** Tells the parties' officers what becomes of their agreement. */
@Component
class LifeLetters {
  private final People people;
  private final Notices notices;

  LifeLetters(People people, Notices notices) {
    this.people = people;
    this.notices = notices;
  }

  /** What is written: the keys of its subject and its body. */
  enum Said {
    ENTERED("lives.letter.entered.subject", "lives.letter.entered.body"),
    DIFFER("lives.letter.differ.subject", "lives.letter.differ.body"),
    NOTICE("lives.letter.notice.subject", "lives.letter.notice.body"),
    TOO_SHORT("lives.letter.too_short.subject", "lives.letter.too_short.body"),
    CONSENT("lives.letter.consent.subject", "lives.letter.consent.body"),
    OBJECTED("lives.letter.objected.subject", "lives.letter.objected.body"),
    WITHDRAWN("lives.letter.withdrawn.subject", "lives.letter.withdrawn.body"),
    RENEWED("lives.letter.renewed.subject", "lives.letter.renewed.body"),
    AMENDED("lives.letter.amended.subject", "lives.letter.amended.body"),
    CAME_TO_END("lives.letter.came_to_end.subject", "lives.letter.came_to_end.body"),
    JOINED("lives.letter.joined.subject", "lives.letter.joined.body"),
    LEAVES("lives.letter.leaves.subject", "lives.letter.leaves.body");

    private final String subject;
    private final String body;

    Said(String subject, String body) {
      this.subject = subject;
      this.body = body;
    }
  }

  void noticeGiven(Agreement agreement, Notice notice) {
    Said said = notice.kind() == Notice.Kind.NO_RENEWAL ? Said.OBJECTED : Said.NOTICE;
    tell(agreement, notice.enteredFor(), said, notice.partyName(), notice.lastDay());
  }

  /** To whoever gave it as well, who did not know it. */
  void tooShort(Agreement agreement, Notice notice) {
    tellAll(agreement, Said.TOO_SHORT, notice.partyName(), notice.lastDay());
  }

  /** Every party but this one. */
  void tellOthers(Agreement agreement, InstitutionId but, Said said, Object... values) {
    tell(agreement, but, said, values);
  }

  /** Every party. */
  void tellAll(Agreement agreement, Said said, Object... values) {
    for (InstitutionId house : agreement.houses()) {
      tell(house, agreement, said, values);
    }
  }

  private void tell(Agreement agreement, InstitutionId but, Said said, Object... values) {
    for (InstitutionId house : agreement.houses()) {
      if (!house.equals(but)) {
        tell(house, agreement, said, values);
      }
    }
  }

  private void tell(InstitutionId house, Agreement agreement, Said said, Object... values) {
    var filled = new Object[values.length + 1];
    filled[0] = title(agreement);
    System.arraycopy(values, 0, filled, 1, values.length);
    Letter letter =
        Letter.of(said.subject, said.body, "/agreements/" + agreement.id() + "/life", filled);
    people
        .holding(Role.OFFICER, house)
        .forEach(officer -> notices.tell(house, officer.id(), letter));
  }

  static Text title(Agreement agreement) {
    return agreement.latest().orElseThrow().document().title();
  }
}
