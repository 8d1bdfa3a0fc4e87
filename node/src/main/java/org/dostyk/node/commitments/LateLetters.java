package org.dostyk.node.commitments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells of promises that have become late: whoever answers for one, or the officers of the side
 * that promised where nobody does; and the officers of those to whom it was promised. Each person
 * gets one letter for all.
 */
@Component
class LateLetters {
  private static final int NAMED = 20;

  private final Notices notices;
  private final Partners partners;
  private final People people;
  private final Texts texts;

  LateLetters(Notices notices, Partners partners, People people, Texts texts) {
    this.notices = notices;
    this.partners = partners;
    this.people = people;
    this.texts = texts;
  }

  /** Who is written to, and on whose behalf. */
  private record Reader(AccountId account, InstitutionId from) {}

  void tell(List<Commitment> late, Instant now) {
    Map<Reader, List<Commitment>> byReader = new LinkedHashMap<>();
    for (Commitment c : late) {
      readers(c).forEach(r -> byReader.computeIfAbsent(r, x -> new ArrayList<>()).add(c));
    }
    byReader.forEach(
        (reader, theirs) ->
            people
                .find(reader.account())
                .ifPresent(a -> notices.tell(reader.from(), a.id(), letter(theirs, a, now))));
  }

  private Set<Reader> readers(Commitment c) {
    InstitutionId promising = partners.own(c.promiser()).orElse(c.keeper());
    InstitutionId waiting = partners.own(c.beneficiary()).orElse(c.keeper());
    var readers = new LinkedHashSet<Reader>();
    if (c.owner() instanceof Here here) {
      readers.add(new Reader(here.account(), promising));
    } else {
      officers(promising, readers);
    }
    officers(waiting, readers);
    return readers;
  }

  private void officers(InstitutionId at, Set<Reader> into) {
    people.holding(Role.OFFICER, at).forEach(a -> into.add(new Reader(a.id(), at)));
  }

  private Letter letter(List<Commitment> late, Account to, Instant now) {
    Language language = to.language();
    Say say = texts.in(language);
    if (late.size() == 1) {
      Commitment c = late.getFirst();
      long days = c.status(now) instanceof Late l ? l.days() : 0;
      return Letter.of(
          "commitments.letter.late.subject",
          "commitments.letter.late.body",
          "/promises/" + c.id(),
          name(c.promiser(), language),
          name(c.beneficiary(), language),
          c.what().in(language),
          java.util.Objects.requireNonNull(c.due()),
          days);
    }
    String named =
        late.stream()
            .sorted(Comparator.comparing(c -> java.util.Objects.requireNonNull(c.due())))
            .limit(NAMED)
            .map(
                c ->
                    say.it(
                        "commitments.letter.late_many.line",
                        c.what().in(language),
                        name(c.promiser(), language),
                        java.util.Objects.requireNonNull(c.due())))
            .collect(Collectors.joining("\n"));
    return Letter.of(
        "commitments.letter.late_many.subject",
        "commitments.letter.late_many.body",
        "/promises?status=late",
        late.size(),
        named);
  }

  private String name(PartnerId partner, Language language) {
    return partners.nameOf(partner).in(language);
  }
}
