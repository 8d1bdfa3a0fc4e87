package org.dostyk.node.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.NameForm.Kind;
import org.dostyk.node.people.NameForm.Part;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/**
 * A person's names as a form shows them: for each script the form in use, part by part, and the
 * passport's line. Forms that were used before, and others that the form does not show, stay.
 */
public final class NameFields {
  private static final String PASSPORT = "name_passport";
  private static final String CHANGED = "name_changed";

  /**
   * The order in which the form shows the scripts, and in which names are kept: the first first.
   */
  static final List<Script> SCRIPTS = List.of(Script.HANI, Script.CYRL, Script.ARAB, Script.LATN);

  private NameFields() {}

  /** The order in which a reader's form shows the scripts: their own, Latin, the others. */
  public static List<Script> scriptsFor(Language reader) {
    Script own = Script.usualIn(reader);
    return Arrays.stream(Script.values())
        .sorted(Comparator.comparing(s -> s == own ? 0 : s == Script.LATN ? 1 : 2))
        .toList();
  }

  /** Whether a script's fields stand open: those that are filled, or the reader's own. */
  public static boolean isOpen(Script script, Typed typed, Language reader) {
    return !parts(script, typed).isEmpty()
        || script == Script.usualIn(reader)
            && SCRIPTS.stream().allMatch(s -> parts(s, typed).isEmpty());
  }

  /** The form's fields filled with a person's names. */
  static Typed show(PersonNames names) {
    Typed typed = Typed.nothing();
    for (NameForm form : shown(names).values()) {
      for (Part part : form.parts()) {
        typed = typed.with(field(form.script(), part.kind().key()), part.text());
      }
      if (familyFirst(form)) {
        typed = typed.with(field(form.script(), "family_first"), "yes");
      }
    }
    Optional<NameForm> passport = passport(names);
    return passport.isPresent() ? typed.with(PASSPORT, passport.get().line()) : typed;
  }

  /** From where each shown form comes. */
  static Map<Script, Source> sources(PersonNames names) {
    var sources = new EnumMap<Script, Source>(Script.class);
    shown(names).forEach((script, form) -> sources.put(script, form.source()));
    return sources;
  }

  /** The forms that the fields do not show: used before, or kept in one line. */
  static List<NameForm> notShown(PersonNames names) {
    return notShown(names.forms());
  }

  /** What speaks against the names that were typed. */
  static List<Objection> objections(Typed typed) {
    return objections(typedForms(typed, List.of(), Source.OFFICE));
  }

  /**
   * The names that were typed.
   *
   * @throws Refused if there is none, or one that cannot be taken
   */
  static PersonNames read(Typed typed, Source source) {
    return read(typed, List.of(), source, LocalDate.MIN);
  }

  /**
   * What a person's names become. A form that was not touched keeps its source, unless it is the
   * person who confirms it; one that was derived stays so until it is confirmed by name.
   *
   * @param source who typed: the person or an office
   * @param today the last day of a form that a change of name puts out of use
   * @throws Refused if there is none left, or one that cannot be taken
   */
  static PersonNames read(Typed typed, PersonNames before, Source source, LocalDate today) {
    return read(typed, before.forms(), source, today);
  }

  private static PersonNames read(
      Typed typed, List<NameForm> before, Source source, LocalDate today) {
    List<NameForm> forms = typedForms(typed, before, source);
    Refused.ifAny(objections(forms));
    forms.addAll(notShown(before));
    if (typed.has(CHANGED)) {
      shown(before).values().stream()
          .filter(f -> forms.stream().noneMatch(n -> n.parts().equals(f.parts())))
          .forEach(f -> forms.add(f.usedUntil(today)));
    }
    return new PersonNames(forms);
  }

  private static List<NameForm> typedForms(Typed typed, List<NameForm> before, Source source) {
    var forms = new ArrayList<NameForm>();
    for (Script script : SCRIPTS) {
      List<Part> parts = parts(script, typed);
      if (!parts.isEmpty()) {
        forms.add(
            before.stream()
                .filter(f -> inUse(f) && f.script() == script && f.parts().equals(parts))
                .findFirst()
                .map(f -> confirmed(f, typed, source))
                .orElseGet(() -> new NameForm(script, parts, source, null, null)));
      }
    }
    if (typed.has(PASSPORT)) {
      forms.add(passportLine(typed.get(PASSPORT)));
    }
    return forms;
  }

  private static List<Objection> objections(List<NameForm> forms) {
    return forms.isEmpty()
        ? List.of(Objection.of("people.objection.name_missing"))
        : forms.stream().flatMap(f -> NameRules.objections(f).stream()).toList();
  }

  private static NameForm confirmed(NameForm form, Typed typed, Source source) {
    boolean derived = form.source() == Source.DERIVED;
    return source == Source.PERSON && (!derived || typed.has(field(form.script(), "confirmed")))
        ? form.from(Source.PERSON)
        : form;
  }

  private static List<Part> parts(Script script, Typed typed) {
    boolean familyFirst = script == Script.HANI || typed.has(field(script, "family_first"));
    var order =
        familyFirst
            ? List.of(Kind.FAMILY, Kind.GIVEN, Kind.PATRONYMIC)
            : List.of(Kind.GIVEN, Kind.PATRONYMIC, Kind.FAMILY);
    var parts = new ArrayList<Part>();
    for (Kind kind : order) {
      String text = typed.get(field(script, kind.key()));
      if (!text.isEmpty()) {
        parts.add(new Part(kind, text));
      }
    }
    return parts;
  }

  private static NameForm passportLine(String line) {
    return new NameForm(
        Script.LATN, List.of(new Part(Kind.LINE, line)), Source.PASSPORT, null, null);
  }

  private static Optional<NameForm> passport(PersonNames names) {
    return names.forms().stream().filter(NameFields::isPassport).findFirst();
  }

  private static Map<Script, NameForm> shown(PersonNames names) {
    return shown(names.forms());
  }

  /** The first form in use of each script. */
  private static Map<Script, NameForm> shown(List<NameForm> forms) {
    var shown = new EnumMap<Script, NameForm>(Script.class);
    forms.stream().filter(NameFields::inUse).forEach(f -> shown.putIfAbsent(f.script(), f));
    return shown;
  }

  private static List<NameForm> notShown(List<NameForm> forms) {
    var shown = shown(forms).values();
    return forms.stream().filter(f -> !shown.contains(f) && !isPassport(f)).toList();
  }

  /** Whether the form shows it: taken apart, and not out of use. */
  private static boolean inUse(NameForm form) {
    return form.validTo() == null
        && form.source() != Source.PASSPORT
        && form.parts().stream().noneMatch(p -> p.kind() == Kind.LINE);
  }

  private static boolean isPassport(NameForm form) {
    return form.source() == Source.PASSPORT && form.validTo() == null;
  }

  private static boolean familyFirst(NameForm form) {
    return form.script() != Script.HANI && form.parts().getFirst().kind() == Kind.FAMILY;
  }

  private static String field(Script script, String part) {
    return "name_" + script.key() + "_" + part;
  }
}
