package org.dostyk.node.commitments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
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
 * Reminds of promises that fall due: whoever answers for one, or the officers of the side that
 * promised where nobody does. Each person gets one letter for all.
 */
@Component
class ReminderLetters {
  private static final int NAMED = 20;

  private final Notices notices;
  private final Partners partners;
  private final People people;
  private final Texts texts;

  ReminderLetters(Notices notices, Partners partners, People people, Texts texts) {
    this.notices = notices;
    this.partners = partners;
    this.people = people;
    this.texts = texts;
  }

  /** Who is written to, and on whose behalf. */
  private record Reader(AccountId account, InstitutionId from) {}

  void tell(List<Commitment> soon) {
    Map<Reader, List<Commitment>> byReader = new LinkedHashMap<>();
    for (Commitment c : soon) {
      readers(c).forEach(r -> byReader.computeIfAbsent(r, x -> new ArrayList<>()).add(c));
    }
    byReader.forEach(
        (reader, theirs) ->
            people
                .find(reader.account())
                .ifPresent(a -> notices.tell(reader.from(), a.id(), letter(theirs, a))));
  }

  private List<Reader> readers(Commitment c) {
    InstitutionId promising = partners.own(c.promiser()).orElse(c.keeper());
    return c.owner() instanceof Here here
        ? List.of(new Reader(here.account(), promising))
        : people.holding(Role.OFFICER, promising).stream()
            .map(a -> new Reader(a.id(), promising))
            .toList();
  }

  private Letter letter(List<Commitment> soon, Account to) {
    Language language = to.language();
    Say say = texts.in(language);
    String named =
        soon.stream()
            .sorted(Comparator.comparing(c -> Objects.requireNonNull(c.due())))
            .limit(NAMED)
            .map(
                c ->
                    say.it(
                        "commitments.letter.late_many.line",
                        c.what().in(language),
                        partners.nameOf(c.promiser()).in(language),
                        Objects.requireNonNull(c.due())))
            .collect(Collectors.joining("\n"));
    return Letter.of(
        "commitments.letter.soon.subject",
        "commitments.letter.soon.body",
        soon.size() == 1 ? "/promises/" + soon.getFirst().id() : "/promises",
        soon.size(),
        named);
  }
}
