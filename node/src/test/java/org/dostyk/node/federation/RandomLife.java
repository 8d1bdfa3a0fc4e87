package org.dostyk.node.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.lives.FarProvisions;
import org.dostyk.node.lives.Lead;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Lives.NoticeEntry;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.NoticeId;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.lives.Renewal;
import org.dostyk.node.values.Uuid7;

/** How an agreement of three nodes lives: by what, as each of them reads it, and until when. */
final class RandomLife {
  private static final List<Integer> NOTICES = List.of(30, 60, 90);
  private final Three three;
  private final Random random;
  private final AgreementId id;

  RandomLife(Three three, Random random, AgreementId id) {
    this.three = three;
    this.random = random;
    this.id = id;
  }

  /** One of them says what the others may say otherwise; some terms end before the run does. */
  void enter(int who) {
    Renewal renewal = Renewal.values()[random.nextInt(Renewal.values().length)];
    int days = random.nextInt(5);
    boolean endless = renewal == Renewal.NOT && random.nextBoolean();
    Lives lives = three.node(who).a(Lives.class);
    lives.enter(
        new Provisions(
            id,
            endless ? Optional.empty() : Optional.of(three.today(who).plusDays(days)),
            renewal,
            renewal.isByItself() ? 1 + random.nextInt(2) : 0,
            Optional.empty(),
            true,
            Optional.of(Lead.days(NOTICES.get(random.nextInt(NOTICES.size())))),
            random.nextBoolean(),
            List.of(String.valueOf(1 + random.nextInt(3))),
            Map.of(),
            lives.provisions(id).revision()),
        three.officer(who));
  }

  void notice(int who) {
    Lives lives = three.node(who).a(Lives.class);
    if (!lives.provisions(id).isEntered()) {
      enter(who);
    }
    lives.giveNotice(
        new NoticeId(Uuid7.next(three.node(who).clock())),
        id,
        new NoticeEntry(
            Notice.Kind.ENDS,
            three.house(who).value().toString(),
            three.today(who),
            random.nextBoolean() ? null : three.today(who).plusDays(30 + random.nextInt(70)),
            ""),
        three.officer(who));
  }

  /** What each of them says, and what of it holds. */
  String view(int who, Agreement agreement) {
    var view = new StringBuilder();
    for (var said : three.node(who).a(FarProvisions.class).standing(agreement)) {
      view.append('\n').append(said.party().documentId()).append(' ').append(said.at());
      append(view, said.provisions());
    }
    Lives lives = three.node(who).a(Lives.class);
    append(view.append("\nhold"), lives.provisions(id));
    view.append("\nnotice ").append(lives.notice(id).map(Notice::id));
    view.append(lives.tooShort(agreement).stream().map(Notice::id).toList());
    return view.toString();
  }

  private static void append(StringBuilder view, Provisions p) {
    view.append(' ').append(p.endsOn()).append(p.renewal()).append(p.years());
    view.append(p.notice()).append(p.studentsStay()).append(p.surviving());
  }
}
