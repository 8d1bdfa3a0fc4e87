package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of what an institution keeps on a partner for itself.
 *
 * @param fields by the name of the field
 */
public record DossierForm(Map<String, String> fields) {

  public DossierForm {
    fields = new LinkedHashMap<>(fields);
  }

  static DossierForm of(Dossier dossier) {
    return new DossierForm(
        Map.of(
            "aliases",
            dossier.aliases().stream().map(Alias::value).collect(Collectors.joining("\n")),
            "since",
            dossier.since() == null ? "" : dossier.since().toString(),
            "note",
            dossier.note()));
  }

  /** What a field holds; empty where it was not filled. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** What the form says, with why some of it cannot be read. */
  record Read(Dossier dossier, List<Objection> objections) {}

  Read read(InstitutionId keptBy, long revision) {
    var objections = new ArrayList<Objection>();
    var aliases = new ArrayList<Alias>();
    for (String line : Tidy.lines(get("aliases")).split("\n")) {
      if (!line.isBlank()) {
        aliases.add(new Alias(Spelling.tagOf(line), line));
      }
    }
    return new Read(
        new Dossier(keptBy, aliases, since(objections), Tidy.lines(get("note")), revision),
        objections);
  }

  private @Nullable PartialDate since(List<Objection> objections) {
    String typed = Tidy.line(get("since"));
    if (typed.isEmpty()) {
      return null;
    }
    return switch (CellDate.of(new Cell(typed, null, false))) {
      case CellDate.Read(PartialDate date) -> date;
      case CellDate.Unclear(Objection why) -> {
        objections.add(why);
        yield null;
      }
    };
  }
}
