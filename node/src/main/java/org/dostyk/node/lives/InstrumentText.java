package org.dostyk.node.lives;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.ClauseLibrary;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.lives.Consolidated.Standing;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** The first text of what is agreed about an agreement, in all its languages, to be worked on. */
final class InstrumentText {
  private InstrumentText() {}

  /** A supplementary agreement that changes these clauses: each with the wording it has now. */
  static Draft amendment(
      Agreement of,
      int number,
      Consolidated text,
      List<ClauseLabel> clauses,
      @Nullable LocalDate until) {
    List<String> tags = text.original().languages();
    var all = new ArrayList<DraftClause>();
    for (ClauseLabel label : clauses) {
      Optional<Standing> now = text.holding(label);
      EffectForm form = now.isPresent() ? EffectForm.REPLACES : EffectForm.ADDS;
      Map<String, String> heading = now.map(s -> s.wording().heading()).orElse(Map.of());
      all.add(
          new DraftClause(
              each(tags, (l, tag) -> form.of(l, label, heading.getOrDefault(tag, ""))),
              now.map(s -> s.wording().body()).orElse(Map.of())));
    }
    if (until != null) {
      all.add(
          new DraftClause(
              each(tags, (l, tag) -> EffectForm.PROLONGS.of(l, until)),
              body("instrument.prolonged", tags)));
    }
    all.add(library("instrument.rest", tags));
    return draft("amendment", of, number, all, tags).withSignatories(text.original().signatories());
  }

  /** An agreement to end one. */
  static Draft termination(Agreement of, LocalDate on) {
    List<String> tags = languages(of);
    return draft(
            "termination",
            of,
            1,
            List.of(
                new DraftClause(
                    each(tags, (l, tag) -> EffectForm.ENDS.of(l, on)),
                    body("instrument.ended", tags)),
                library("instrument.settlement", tags)),
            tags)
        .withSignatories(of.latest().map(v -> v.text().signatories()).orElse(Map.of()));
  }

  /** A declaration by which somebody joins. */
  static Draft accession(Agreement of) {
    List<String> tags = languages(of);
    return draft(
        "accession",
        of,
        1,
        List.of(library("instrument.joining", tags), library("instrument.leaving", tags)),
        tags);
  }

  private static List<String> languages(Agreement of) {
    return of.latest().map(v -> v.document().languages()).orElse(List.of());
  }

  private static Draft draft(
      String type, Agreement of, int number, List<DraftClause> clauses, List<String> tags) {
    Map<String, String> fields = Map.of("ordinal", String.valueOf(number));
    return new Draft(
        tags,
        filled(ClauseLibrary.title(type, tags), of, fields),
        filled(ClauseLibrary.preamble(type, tags), of, fields),
        clauses.stream()
            .map(
                c -> new DraftClause(filled(c.heading(), of, fields), filled(c.body(), of, fields)))
            .toList(),
        Map.of());
  }

  /** Fills what names the agreement; fields of the instrument's own parties stay open. */
  private static Map<String, String> filled(
      Map<String, String> byTag, Agreement of, Map<String, String> fields) {
    Version version = of.latest().orElseThrow();
    LocalDate since =
        of.state() instanceof InForce f
            ? LocalDate.ofInstant(f.since(), ZoneOffset.UTC)
            : LocalDate.EPOCH;
    var filled = new LinkedHashMap<String, String>();
    byTag.forEach(
        (tag, wording) -> {
          Language language = Language.of(tag).orElse(Language.EN);
          String said =
              wording
                  .replace("{{agreement}}", version.document().title().in(language))
                  .replace("{{since}}", EffectForm.day(language, since))
                  .replace("{{checksum}}", together(version.hash()));
          for (Map.Entry<String, String> field : fields.entrySet()) {
            said = said.replace("{{" + field.getKey() + "}}", field.getValue());
          }
          filled.put(tag, said);
        });
    return filled;
  }

  /** In one piece: of groups with blanks between them some read like numbers of the text. */
  private static String together(Hash checksum) {
    return checksum.shortForm().replace(' ', '-');
  }

  private static DraftClause library(String key, List<String> tags) {
    return ClauseLibrary.clause(key, tags)
        .orElseThrow(() -> new IllegalStateException("No clause " + key));
  }

  private static Map<String, String> body(String key, List<String> tags) {
    return library(key, tags).body();
  }

  private static Map<String, String> each(
      List<String> tags, BiFunction<Language, String, String> said) {
    var each = new LinkedHashMap<String, String>();
    tags.forEach(tag -> each.put(tag, said.apply(Language.of(tag).orElse(Language.EN), tag)));
    return each;
  }
}
