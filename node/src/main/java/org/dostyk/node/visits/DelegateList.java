package org.dostyk.node.visits;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.HeadedList;
import org.dostyk.node.imports.Row;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.DelegateLine.Verdict;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Reads a list of delegates as an office keeps it, pasted from a workbook or uploaded, and says
 * line by line what would become of it. Nothing is written.
 */
@Component
class DelegateList {
  /** What a pasted list without headings holds, in this order. */
  private static final List<String> USUAL =
      List.of("name", "office", "institution", "language", "role");

  private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

  private final List<Column> columns;
  private final List<Column> roles;
  private final Delegations delegations;
  private final Texts texts;
  private final Clock clock;

  DelegateList(Delegations delegations, Texts texts, Clock clock) {
    this.columns = Column.read("visits/columns.tsv", "visits.column.", texts);
    this.roles = Column.read("visits/roles.tsv", "visits.role.", texts);
    this.delegations = delegations;
    this.texts = texts;
    this.clock = clock;
  }

  /** The rows of a pasted text; without headings its columns are the usual ones. */
  List<Row> pasted(String text) {
    return HeadedList.pasted(text, columns, USUAL);
  }

  /**
   * The rows of an uploaded file.
   *
   * @throws org.dostyk.node.web.Refused if it cannot be read, or has no headings
   */
  List<Row> uploaded(Path file, String name) {
    return HeadedList.uploaded(
        file, name, columns, List.of("name", "family", "name_hani", "name_cyrl", "name_latn"));
  }

  /** The rows as a text that {@link #pasted} reads the same way. */
  String asText(List<Row> rows) {
    var keys = columns.stream().map(Column::key).toList();
    return String.join("\t", keys)
        + "\n"
        + rows.stream()
            .map(
                r ->
                    keys.stream()
                        .map(k -> r.text(k).replaceAll("[\\t\\n\"]+", " "))
                        .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
  }

  /** What would become of each row. */
  List<DelegateLine> plan(Visit visit, List<Row> rows, Actor reader) {
    List<Delegate> there = delegations.of(visit);
    var known = new HashSet<String>();
    there.forEach(d -> known.addAll(DelegateNames.keys(d.names())));
    boolean hasHead = there.stream().anyMatch(d -> d.role() == DelegateRole.HEAD);
    var lines = new ArrayList<DelegateLine>();
    for (Row row : rows) {
      DelegateLine line = line(visit, row, lines.size() + 1, known, hasHead);
      hasHead |= line.delegate() != null && line.delegate().role() == DelegateRole.HEAD;
      lines.add(line);
    }
    return elsewhere(visit, lines, reader);
  }

  private List<DelegateLine> elsewhere(Visit visit, List<DelegateLine> lines, Actor reader) {
    List<Delegate> people =
        lines.stream().flatMap(l -> Optional.ofNullable(l.delegate()).stream()).toList();
    var elsewhere = delegations.elsewhere(visit, people, reader);
    return lines.stream()
        .map(
            line -> {
              Visit other = line.delegate() == null ? null : elsewhere.get(line.delegate().id());
              if (other == null) {
                return line;
              }
              var why = new ArrayList<>(line.why());
              why.add(
                  Objection.of(
                      "visits.doubt.elsewhere", other.plan().purpose(), other.plan().days()));
              return new DelegateLine(
                  line.number(), line.said(), Verdict.DOUBTFUL, line.delegate(), why);
            })
        .toList();
  }

  private DelegateLine line(Visit visit, Row row, int number, Set<String> known, boolean hasHead) {
    String said =
        columns.stream()
            .map(c -> row.text(c.key()))
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(" · "));
    Optional<PersonNames> names = names(row);
    if (names.isEmpty()) {
      return refused(number, said, Objection.of("visits.objection.no_name"));
    }
    Set<String> keys = DelegateNames.keys(names.get());
    if (keys.stream().anyMatch(known::contains)) {
      return new DelegateLine(number, said, Verdict.KNOWN, null, List.of());
    }
    var doubts = new ArrayList<Objection>();
    if (DelegateNames.isMixed(row.text("name"))) {
      doubts.add(Objection.of("visits.doubt.mixed"));
    }
    VisitParty party = party(visit, row.text("institution"), doubts);
    DelegateRole role = role(row.text("role"), doubts);
    if (role == DelegateRole.HEAD && hasHead) {
      doubts.add(Objection.of("visits.doubt.second_head"));
      role = DelegateRole.MEMBER;
    }
    Language language = language(row.text("language"), party.country(), names.get(), doubts);
    var delegate =
        new Delegate(
            new DelegateId(Uuid7.next(clock)),
            names.get(),
            office(row.text("office"), language),
            party.partner(),
            language,
            role,
            0);
    List<Objection> against = DelegationRules.of(delegate, List.of(), visit);
    if (!against.isEmpty()) {
      return refused(number, said, against.getFirst());
    }
    known.addAll(keys);
    return new DelegateLine(
        number, said, doubts.isEmpty() ? Verdict.NEW : Verdict.DOUBTFUL, delegate, doubts);
  }

  private static DelegateLine refused(int number, String said, Objection why) {
    return new DelegateLine(number, said, Verdict.REFUSED, null, List.of(why));
  }

  private static Optional<PersonNames> names(Row row) {
    var lines = new EnumMap<Script, String>(Script.class);
    String parts =
        (row.text("family") + " " + row.text("given") + " " + row.text("patronymic")).strip();
    for (String cell :
        List.of(
            row.text("name_hani"),
            row.text("name_cyrl"),
            row.text("name_latn"),
            row.text("name"),
            parts)) {
      DelegateNames.read(cell).forEach(lines::putIfAbsent);
    }
    return DelegateNames.of(lines);
  }

  /** The party meant: by its name in any language, or by a part of it; else the one who leads. */
  private static VisitParty party(Visit visit, String cell, List<Objection> doubts) {
    String meant = Fold.of(cell);
    VisitParty leads = visit.guests().getFirst();
    if (meant.isEmpty()) {
      return leads;
    }
    for (VisitParty party : visit.parties()) {
      for (String name : party.name().byTag().values()) {
        String folded = Fold.of(name);
        if (folded.equals(meant)
            || Math.min(folded.length(), meant.length()) >= 4
                && (folded.contains(meant) || meant.contains(folded))) {
          return party;
        }
      }
    }
    doubts.add(Objection.of("visits.doubt.institution", cell, leads.name()));
    return leads;
  }

  /** The role said; whoever has none, or one that nobody knows, is a member. */
  private DelegateRole role(String cell, List<Objection> doubts) {
    String meant = Fold.of(cell);
    for (DelegateRole role : DelegateRole.values()) {
      if (roles.stream()
          .anyMatch(r -> r.key().equals(role.key()) && r.spellings().contains(meant))) {
        return role;
      }
    }
    if (!meant.isEmpty()) {
      doubts.add(Objection.of("visits.doubt.role", cell));
    }
    return DelegateRole.MEMBER;
  }

  /** The language said; else what somebody of that name from that country is written to in. */
  private Language language(
      String cell, Country country, PersonNames names, List<Objection> doubts) {
    String meant = Fold.of(cell);
    if (!meant.isEmpty()) {
      for (Language language : Language.values()) {
        boolean named =
            meant.equals(Fold.of(language.tag()))
                || meant.equals(Fold.of(language.ownName()))
                || java.util.Arrays.stream(Language.values())
                    .anyMatch(
                        in -> meant.equals(Fold.of(texts.in(in).languageName(language.tag()))));
        if (named) {
          return language;
        }
      }
      doubts.add(Objection.of("visits.doubt.language", cell));
    }
    boolean kazakh =
        names.forms().stream()
            .anyMatch(f -> f.line().codePoints().anyMatch(c -> KAZAKH.indexOf(c) >= 0));
    boolean cyrillic = names.forms().stream().anyMatch(f -> f.script() == Script.CYRL);
    return switch (country.code()) {
      case "CN" -> Language.ZH;
      case "KZ" -> kazakh || !cyrillic ? Language.KK : Language.RU;
      default -> cyrillic ? Language.RU : Language.EN;
    };
  }

  private static Optional<Text> office(String cell, Language language) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Script script = DelegateNames.read(cell).keySet().stream().findFirst().orElse(Script.LATN);
    Language in =
        switch (script) {
          case HANI -> Language.ZH;
          case CYRL ->
              language == Language.KK && cell.codePoints().anyMatch(c -> KAZAKH.indexOf(c) >= 0)
                  ? Language.KK
                  : Language.RU;
          default -> Language.EN;
        };
    return Optional.of(Text.of(in.tag(), cell));
  }
}
