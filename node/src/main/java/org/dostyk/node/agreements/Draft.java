package org.dostyk.node.agreements;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Clause;
import org.dostyk.node.documents.Party;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * A text being worked on; anything in it may still be missing.
 *
 * @param languages BCP 47 tags in the order of print
 * @param title by tag
 * @param preamble by tag
 * @param signatories who signs for a party: partner id to the id of an account or contact
 * @param quotas the places a year, as typed
 * @param details what merge fields and the paper's head take: {@code number}, {@code date}, {@code
 *     years}, {@code place.<tag>}
 */
public record Draft(
    List<String> languages,
    Map<String, String> title,
    Map<String, String> preamble,
    List<DraftClause> clauses,
    Map<String, String> signatories,
    List<DraftQuota> quotas,
    Map<String, String> details) {

  public static final String NUMBER = "number";
  public static final String DATE = "date";
  public static final String YEARS = "years";
  public static final String PLACE = "place.";

  /** A clause being worked on; its number is its place in the list, from 1. */
  public record DraftClause(Map<String, String> heading, Map<String, String> body) {

    public DraftClause {
      heading = Map.copyOf(heading);
      body = Map.copyOf(body);
    }

    /** This clause with the wordings of another added. */
    DraftClause and(DraftClause other) {
      return new DraftClause(joined(heading, other.heading), joined(body, other.body));
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> more) {
      var all = new LinkedHashMap<>(one);
      all.putAll(more);
      return all;
    }

    static DraftClause empty() {
      return new DraftClause(Map.of(), Map.of());
    }

    boolean isBlank() {
      return heading.values().stream().allMatch(String::isBlank)
          && body.values().stream().allMatch(String::isBlank);
    }
  }

  public Draft {
    languages = List.copyOf(languages);
    title = Map.copyOf(title);
    preamble = Map.copyOf(preamble);
    clauses = List.copyOf(clauses);
    signatories = Map.copyOf(signatories);
    // Texts kept before there were places or details have neither.
    quotas = List.copyOf(Objects.requireNonNullElse(quotas, List.of()));
    details = Map.copyOf(Objects.requireNonNullElse(details, Map.of()));
  }

  /** A text without places and details. */
  public Draft(
      List<String> languages,
      Map<String, String> title,
      Map<String, String> preamble,
      List<DraftClause> clauses,
      Map<String, String> signatories) {
    this(languages, title, preamble, clauses, signatories, List.of(), Map.of());
  }

  /** The languages in the order in which this reader sees them: their own first. */
  public List<String> languagesFor(Language reader) {
    return languages.stream()
        .sorted(Comparator.comparing(tag -> !Language.of(tag).equals(Optional.of(reader))))
        .toList();
  }

  /** A text in which nothing is written. */
  static Draft nothing(List<String> languages) {
    return new Draft(languages, Map.of(), Map.of(), List.of(), Map.of());
  }

  /** The wording of a version, to be changed. */
  static Draft of(BilingualDocument document) {
    var signatories = new LinkedHashMap<String, String>();
    for (Party party : document.parties()) {
      party.signatories().stream().findFirst().ifPresent(s -> signatories.put(party.id(), s.id()));
    }
    return new Draft(
        document.languages(),
        document.title().byTag(),
        document.preamble().byTag(),
        document.clauses().stream()
            .map(
                c ->
                    new DraftClause(
                        c.heading() instanceof Text h ? h.byTag() : Map.of(), c.body().byTag()))
            .toList(),
        signatories,
        document.quotas().stream().map(DraftQuota::of).toList(),
        details(document));
  }

  private static Map<String, String> details(BilingualDocument document) {
    var details = new LinkedHashMap<String, String>();
    if (document.number() instanceof String number) {
      details.put(NUMBER, number);
    }
    if (document.date() instanceof LocalDate date) {
      details.put(DATE, date.toString());
    }
    if (document.place() instanceof Text place) {
      place.byTag().forEach((tag, name) -> details.put(PLACE + tag, name));
    }
    return details;
  }

  /** The same without the clauses and places in which nobody wrote anything. */
  Draft withoutBlanks() {
    return withClauses(clauses.stream().filter(c -> !c.isBlank()).toList())
        .withQuotas(quotas.stream().filter(q -> !q.isBlank()).toList());
  }

  /** The same with an empty clause after the given number; 0 puts it first. */
  Draft withClauseAfter(int number) {
    var more = new ArrayList<>(clauses);
    more.add(Math.clamp(number, 0, clauses.size()), DraftClause.empty());
    return withClauses(more);
  }

  /** The same with this clause one place further up. */
  Draft withClauseUp(int number) {
    if (number < 2 || number > clauses.size()) {
      return this;
    }
    var moved = new ArrayList<>(clauses);
    moved.add(number - 2, moved.remove(number - 1));
    return withClauses(moved);
  }

  /** The same with these signatories. */
  public Draft withSignatories(Map<String, String> others) {
    return new Draft(languages, title, preamble, clauses, others, quotas, details);
  }

  /** The same with these places a year. */
  public Draft withQuotas(List<DraftQuota> others) {
    return new Draft(languages, title, preamble, clauses, signatories, others, details);
  }

  /** The same with these details. */
  public Draft withDetails(Map<String, String> others) {
    return new Draft(languages, title, preamble, clauses, signatories, quotas, others);
  }

  /** The same with these clauses. */
  public Draft withClauses(List<DraftClause> others) {
    return new Draft(languages, title, preamble, others, signatories, quotas, details);
  }

  /** The same with each wording passed through this: from tag and wording to wording. */
  Draft reworded(BinaryOperator<String> wording) {
    return new Draft(
        languages,
        reworded(title, wording),
        reworded(preamble, wording),
        clauses.stream()
            .map(c -> new DraftClause(reworded(c.heading(), wording), reworded(c.body(), wording)))
            .toList(),
        signatories,
        quotas,
        details);
  }

  private static Map<String, String> reworded(
      Map<String, String> byTag, BinaryOperator<String> wording) {
    var reworded = new LinkedHashMap<String, String>();
    byTag.forEach((tag, said) -> reworded.put(tag, wording.apply(tag, said)));
    return reworded;
  }

  /** A detail as typed, stripped; empty where none is. */
  public String detail(String name) {
    return details.getOrDefault(name, "").strip();
  }

  /** The place in whatever languages it is named. */
  public Optional<Text> place() {
    var named = new LinkedHashMap<String, String>();
    languages.forEach(tag -> named.put(tag, detail(PLACE + tag)));
    return Text.ofNonBlank(named);
  }

  /** The day, if one is given; empty too where what is typed is none. */
  public Optional<LocalDate> date() {
    try {
      return detail(DATE).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(detail(DATE)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** The title in whatever languages it has; empty where it has none. */
  public Map<String, String> writtenTitle() {
    var written = new LinkedHashMap<String, String>();
    languages.forEach(
        tag -> {
          if (!title.getOrDefault(tag, "").isBlank()) {
            written.put(tag, title.get(tag));
          }
        });
    return written;
  }

  /** The clauses as a document numbers them; only for a draft without objections. */
  List<Clause> documentClauses() {
    var numbered = new ArrayList<Clause>();
    for (DraftClause clause : clauses) {
      numbered.add(
          new Clause(
              String.valueOf(numbered.size() + 1),
              Text.ofNonBlank(inOrder(clause.heading())).orElse(null),
              Text.ofNonBlank(inOrder(clause.body())).orElseThrow()));
    }
    return numbered;
  }

  /** The entries of this draft's languages, in the order of print. */
  Map<String, String> inOrder(Map<String, String> byTag) {
    var ordered = new LinkedHashMap<String, String>();
    languages.forEach(tag -> ordered.put(tag, byTag.getOrDefault(tag, "")));
    return ordered;
  }
}
