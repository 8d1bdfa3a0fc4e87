package org.dostyk.pathway.format;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Recognition;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;
import tools.jackson.core.JacksonException;

/** Reads instances of the format {@value #VERSION}. Thread-safe. */
public final class InstanceFormat {
  public static final String VERSION = "dostyk-pathway/1";
  private static final List<String> CEFR = List.of("A1", "A2", "B1", "B2", "C1", "C2");

  private InstanceFormat() {}

  /**
   * What was read.
   *
   * @param instance what could be read of it; to be used only where there are no objections
   * @param objections to the form of the file; whether its content makes sense is asked later
   */
  public record Reading(Optional<Instance> instance, List<Objection> objections) {
    public Reading {
      objections = List.copyOf(objections);
    }
  }

  /**
   * @throws IOException if the file cannot be read
   */
  public static Reading read(Path file) throws IOException {
    try {
      return read(Files.readString(file));
    } catch (CharacterCodingException e) {
      return new Reading(Optional.empty(), List.of(Objection.of("format.no_utf8")));
    }
  }

  public static Reading read(String text) {
    Json root;
    try {
      root = Json.read(text);
    } catch (JacksonException e) {
      return new Reading(Optional.empty(), List.of(JsonMistake.of(text)));
    }
    var objections = new ArrayList<Objection>();
    var fields = new Fields(root, objections);
    String version = fields.string("format");
    if (!version.equals(VERSION)) {
      objections.add(Objection.of("format.version", version, VERSION));
      return new Reading(Optional.empty(), objections);
    }
    Instance instance = instance(fields);
    fields.end();
    return new Reading(Optional.of(instance), objections);
  }

  private static Instance instance(Fields fields) {
    var catalogues = new Catalogues(fields);
    var institutions = new ArrayList<Institution>();
    var courses = new ArrayList<Course>();
    fields.inside("institutions").ifPresent(all -> catalogues.read(all, institutions, courses));
    var studies =
        new Studies(
            fields.text("name", "?"),
            institutions,
            courses,
            Equivalences.read(fields),
            Calendars.read(fields),
            fields.list("degrees").stream().map(one -> degree(fields.inside(one))).toList(),
            sharing(fields),
            scales(fields));
    StudentRecord student = fields.inside("student").map(Students::read).orElse(StudentRecord.NEW);
    return new Instance(studies, student);
  }

  private static Degree degree(Fields fields) {
    String id = fields.string("id");
    var recognises = new ArrayList<Recognition>();
    for (Json one : fields.list("recognises")) {
      Fields row = fields.inside(one);
      recognises.add(
          new Recognition(
              row.string("institution"), row.credits("rate"), Selectors.read(row, "from")));
      row.end();
    }
    var rule = fields.inside("rule");
    if (rule.isEmpty()) {
      fields.object("format.missing", fields.here(), "rule");
    }
    var degree =
        new Degree(
            id,
            fields.text("name", id),
            fields.string("institution"),
            rule.map(r -> Rules.read(r, "rule"))
                .orElseGet(
                    () ->
                        new org.dostyk.pathway.requirement.Requirement.All(
                            "rule", org.dostyk.pathway.catalogue.Text.of("rule"), List.of())),
            recognises);
    fields.end();
    return degree;
  }

  private static List<Sharing> sharing(Fields fields) {
    var rules = new ArrayList<Sharing>();
    for (Json one : fields.list("sharing")) {
      Fields row = fields.inside(one);
      String id = row.string("id", "sharing " + (rules.size() + 1));
      List<String> between = row.strings("between");
      if (between.size() != 2) {
        row.object("format.two", one);
        between = List.of("?", "?");
      }
      rules.add(
          new Sharing(
              id,
              row.text("name", id),
              between.getFirst(),
              between.getLast(),
              row.has("cap") ? Optional.of(row.credits("cap")) : Optional.empty()));
      row.end();
    }
    return rules;
  }

  private static Map<String, List<String>> scales(Fields fields) {
    var scales = new LinkedHashMap<String, List<String>>();
    for (String language : List.of("en", "de", "fr", "kk", "ru")) {
      scales.put(language, CEFR);
    }
    scales.put(
        "zh", java.util.stream.IntStream.rangeClosed(1, 9).mapToObj(i -> "HSK " + i).toList());
    fields
        .inside("languages")
        .ifPresent(own -> own.keys().forEach(tag -> scales.put(tag, own.strings(tag))));
    return scales;
  }
}
