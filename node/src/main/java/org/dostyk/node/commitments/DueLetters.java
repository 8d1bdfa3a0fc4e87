package org.dostyk.node.commitments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.EscalationStore.Raised;
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
 * Tells of promises that fall due or have become late: whoever answers for one, or the officers of
 * the side that promised where nobody does; of late ones also the officers of those to whom they
 * were made. Each person gets one letter for all.
 */
@Component
class DueLetters {
  private static final int NAMED = 20;

  private final Notices notices;
  private final Partners partners;
  private final People people;
  private final Texts texts;

  DueLetters(Notices notices, Partners partners, People people, Texts texts) {
    this.notices = notices;
    this.partners = partners;
    this.people = people;
    this.texts = texts;
  }

  /** Who is written to, and on whose behalf. */
  private record Reader(AccountId account, InstitutionId from) {}

  void late(List<Commitment> late, Instant now) {
    tell(
        late,
        c -> {
          Set<Reader> readers = answering(c);
          officers(partners.own(c.beneficiary()).orElse(c.keeper()), readers);
          return readers;
        },
        (theirs, to) -> lateLetter(theirs, to, now));
  }

  void soon(List<Commitment> soon) {
    tell(soon, this::answering, this::soonLetter);
  }

  /** Reminds of promises because somebody asked for it; each has a day. */
  void asked(List<Commitment> promises) {
    tell(
        promises,
        this::answering,
        (theirs, to) ->
            Letter.of(
                "commitments.letter.asked.subject",
                "commitments.letter.asked.body",
                theirs.size() == 1 ? "/promises/" + theirs.getFirst().id() : "/promises?mine=yes",
                theirs.size(),
                named(theirs, to.language())));
  }

  /** Brings late promises before those whom their level names; nobody twice for one of them. */
  void stillLate(List<Raised> raised) {
    Map<CommitmentId, Raised> byId = new LinkedHashMap<>();
    raised.forEach(r -> byId.put(r.promise().id(), r));
    tell(
        raised.stream().map(Raised::promise).toList(),
        c -> before(Objects.requireNonNull(byId.get(c.id()))),
        (theirs, to) ->
            Letter.of(
                "commitments.letter.still_late.subject",
                "commitments.letter.still_late.body",
                theirs.size() == 1
                    ? "/promises/" + theirs.getFirst().id()
                    : "/promises?status=late",
                theirs.size(),
                named(theirs, to.language())));
  }

  private Set<Reader> before(Raised r) {
    InstitutionId promising = partners.own(r.promise().promiser()).orElse(r.promise().keeper());
    var readers = new LinkedHashSet<Reader>();
    if (r.from() < 1) {
      readers.addAll(answering(r.promise()));
    }
    if (r.from() < 2 && r.to() >= 2) {
      officers(promising, readers);
    }
    if (r.to() == 3) {
      people
          .holding(Role.SIGNATORY, promising)
          .forEach(a -> readers.add(new Reader(a.id(), promising)));
    }
    return readers;
  }

  private void tell(
      List<Commitment> promises,
      Function<Commitment, Set<Reader>> readers,
      BiFunction<List<Commitment>, Account, Letter> letter) {
    Map<Reader, List<Commitment>> byReader = new LinkedHashMap<>();
    for (Commitment c : promises) {
      readers.apply(c).forEach(r -> byReader.computeIfAbsent(r, x -> new ArrayList<>()).add(c));
    }
    byReader.forEach(
        (reader, theirs) ->
            people
                .find(reader.account())
                .ifPresent(a -> notices.tell(reader.from(), a.id(), letter.apply(theirs, a))));
  }

  private Set<Reader> answering(Commitment c) {
    InstitutionId promising = partners.own(c.promiser()).orElse(c.keeper());
    var readers = new LinkedHashSet<Reader>();
    if (c.owner() instanceof Here here) {
      readers.add(new Reader(here.account(), promising));
    } else {
      officers(promising, readers);
    }
    return readers;
  }

  private void officers(InstitutionId at, Set<Reader> into) {
    people.holding(Role.OFFICER, at).forEach(a -> into.add(new Reader(a.id(), at)));
  }

  private Letter lateLetter(List<Commitment> late, Account to, Instant now) {
    Language language = to.language();
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
          Objects.requireNonNull(c.due()),
          days);
    }
    return Letter.of(
        "commitments.letter.late_many.subject",
        "commitments.letter.late_many.body",
        "/promises?status=late",
        late.size(),
        named(late, language));
  }

  private Letter soonLetter(List<Commitment> soon, Account to) {
    return Letter.of(
        "commitments.letter.soon.subject",
        "commitments.letter.soon.body",
        soon.size() == 1 ? "/promises/" + soon.getFirst().id() : "/promises",
        soon.size(),
        named(soon, to.language()));
  }

  /** A line for each, the earliest day first. */
  private String named(List<Commitment> promises, Language language) {
    Say say = texts.in(language);
    return promises.stream()
        .sorted(Comparator.comparing(c -> Objects.requireNonNull(c.due())))
        .limit(NAMED)
        .map(
            c ->
                say.it(
                    "commitments.letter.late_many.line",
                    c.what().in(language),
                    name(c.promiser(), language),
                    Objects.requireNonNull(c.due())))
        .collect(Collectors.joining("\n"));
  }

  private String name(PartnerId partner, Language language) {
    return partners.nameOf(partner).in(language);
  }
}
