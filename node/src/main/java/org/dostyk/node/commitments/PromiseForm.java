package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.commitments.PromiseSource.Source;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the forms of this module. */
final class PromiseForm {
  private PromiseForm() {}

  /**
   * The promise that was typed.
   *
   * @throws Refused with everything that is missing or cannot be read
   */
  static Promise promise(
      Typed typed, @Nullable Source source, Iterable<String> tags, Actor by, Clock clock) {
    var wrong = new ArrayList<Objection>();
    Optional<UUID> promiser = id(typed.get("promiser"));
    Optional<UUID> beneficiary = id(typed.get("beneficiary"));
    Optional<Text> what = what(typed, tags);
    LocalDate due = null;
    if (promiser.isEmpty()) {
      wrong.add(Objection.of("commitments.objection.promiser_missing"));
    }
    if (beneficiary.isEmpty()) {
      wrong.add(Objection.of("commitments.objection.beneficiary_missing"));
    }
    if (what.isEmpty()) {
      wrong.add(Objection.of("commitments.objection.what_missing"));
    }
    try {
      due = typed.has("due") ? day(typed.get("due")) : null;
    } catch (Refused e) {
      wrong.addAll(e.objections());
    }
    Refused.ifAny(wrong);
    var from = new PartnerId(promiser.orElseThrow());
    var to = new PartnerId(beneficiary.orElseThrow());
    return new Promise(
        new CommitmentId(id(typed.get("id")).orElseGet(() -> Uuid7.next(clock))),
        keeper(by, from, to),
        from,
        to,
        what.orElseThrow(),
        owner(typed),
        due,
        origin(typed, source));
  }

  /**
   * The form with the clause that was just taken from its source: its wording stands where none was
   * typed, or that of the clause taken before; other words that somebody typed stay.
   */
  static Typed taken(Typed typed, @Nullable Source source) {
    Optional<Text> taken = wording(source, typed.get("take"));
    if (taken.isEmpty()) {
      return typed;
    }
    Optional<Text> before = wording(source, typed.get("clause"));
    Typed now = typed.with("clause", typed.get("take"));
    for (String tag : Ledger.tags(source)) {
      String field = "what_" + tag;
      String old = before.map(t -> t.byTag().getOrDefault(tag, "")).orElse("");
      if (!typed.has(field) || words(typed.get(field)).equals(words(old))) {
        now = now.with(field, taken.get().byTag().getOrDefault(tag, ""));
      }
    }
    return now;
  }

  private static Optional<Text> wording(@Nullable Source source, String clause) {
    return source == null
        ? Optional.empty()
        : source.clause(clause).map(PromiseSource.Clause::text);
  }

  /** Whoever was chosen or named to answer for it; null where nobody was. */
  static @Nullable Owner owner(Typed typed) {
    Optional<UUID> account = id(typed.get("owner"));
    if (account.isPresent()) {
      return new Here(new AccountId(account.get()));
    }
    return typed.has("owner_name") ? new There(typed.get("owner_name")) : null;
  }

  /**
   * A day as a form sends it.
   *
   * @throws Refused if it cannot be read
   */
  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new Refused(Objection.of("commitments.objection.day_unreadable"));
    }
  }

  static Act act(Typed typed, Actor by, Clock clock) {
    return new Act(
        id(typed.get("step")).orElseGet(() -> Uuid7.next(clock)), seen(typed.get("seen")), by);
  }

  /** A text without the control characters that no reader sees and no database takes. */
  static String words(String typed) {
    return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }

  private static long seen(String typed) {
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  static Optional<UUID> id(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Text> what(Typed typed, Iterable<String> tags) {
    var byTag = new LinkedHashMap<String, String>();
    for (String tag : tags) {
      byTag.put(tag, words(typed.get("what_" + tag)));
    }
    return Text.ofNonBlank(byTag);
  }

  private static Origin origin(Typed typed, @Nullable Source source) {
    Optional<UUID> record = id(typed.get("record"));
    return source == null || record.isEmpty()
        ? new Origin.ByHand()
        : new FromRecord(
            typed.get("kind"),
            record.get(),
            source.version(),
            source.clause(typed.get("clause")).map(PromiseSource.Clause::number).orElse(""),
            source.label());
  }

  /**
   * The institution for which it is entered: a party if the officer serves one, else their first.
   */
  private static InstitutionId keeper(Actor by, PartnerId promiser, PartnerId beneficiary) {
    Set<InstitutionId> officerAt = by.institutionsAs(Role.OFFICER);
    for (PartnerId party : List.of(promiser, beneficiary)) {
      var own = new InstitutionId(party.value());
      if (officerAt.contains(own)) {
        return own;
      }
    }
    Iterator<InstitutionId> first = officerAt.iterator();
    return first.next();
  }
}
