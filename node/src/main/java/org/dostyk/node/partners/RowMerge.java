package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dostyk.node.imports.FieldChange;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.partners.PartnerRow.Person;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lays a row over what is known of a partner. A blank cell changes nothing. A name adds a language
 * that was missing, or an alias; only a column for one language replaces that language's name.
 */
final class RowMerge {
  private final PartnerRow row;
  private final List<FieldChange> changes = new ArrayList<>();
  private final PartnerDetails details;
  private final Dossier dossier;
  private final List<Person> newPeople;

  /** What is known of a partner, by the institution in whose name the row is read. */
  record Known(PartnerDetails details, boolean ours, Dossier dossier, List<Contact> contacts) {}

  private RowMerge(PartnerRow row, Known known) {
    this.row = row;
    this.details = known.ours() ? over(known.details()) : known.details();
    this.dossier = over(known.dossier());
    this.newPeople = missing(known.contacts());
  }

  private RowMerge(PartnerRow row, PartnerDetails fresh, Dossier empty) {
    this.row = row;
    this.details = fresh;
    newFields();
    this.dossier = over(empty);
    this.newPeople = missing(List.of());
  }

  static RowMerge over(Known known, PartnerRow row) {
    return new RowMerge(row, known);
  }

  /** The row as a new entry; its clock is the usual one of its country or region. */
  static RowMerge asNew(PartnerRow row, Country country, Identity identity, Dossier empty) {
    Text name = row.name();
    PartnerKind kind = row.kind() == null ? KindWords.guess(name) : row.kind();
    return new RowMerge(
        row,
        new PartnerDetails(
            kind,
            name,
            row.ids(),
            country,
            row.town(),
            row.region() == null
                ? RegionWords.ofTown(country, row.town()).orElse(null)
                : row.region(),
            country.usualZone(),
            identity),
        empty);
  }

  PartnerDetails details() {
    return details;
  }

  Dossier dossier() {
    return dossier;
  }

  List<Person> newPeople() {
    return newPeople;
  }

  List<FieldChange> changes() {
    return List.copyOf(changes);
  }

  private PartnerDetails over(PartnerDetails kept) {
    var names = new LinkedHashMap<>(kept.name().byTag());
    var known = kept.name().byTag().values().stream().map(Fold::of).toList();
    row.names().stream()
        .filter(n -> !known.contains(Fold.of(n.text())))
        .forEach(n -> names.putIfAbsent(n.tag(), n.text()));
    names.putAll(row.stated());
    names.forEach((tag, name) -> note(name(tag), kept.name().byTag().get(tag), name));

    PartnerKind kind = row.kind() == null ? kept.kind() : row.kind();
    note(field("kind"), said(kept.kind()), said(kind));

    Set<TypedId> ids = new LinkedHashSet<>(kept.ids());
    for (TypedId id : row.ids()) {
      if (ids.add(id)) {
        note(Objection.of(id.scheme().textKey()), null, id.value());
      }
    }

    Text town = kept.town();
    if (row.town() != null) {
      var towns = new LinkedHashMap<String, String>();
      if (town != null) {
        towns.putAll(town.byTag());
      }
      row.town().byTag().forEach(towns::putIfAbsent);
      Text both = new Text(towns, null);
      note(field("town"), town, both);
      town = both;
    }
    Region region = row.region() == null ? kept.region() : row.region();
    if (region == null) {
      region = RegionWords.ofTown(kept.country(), town).orElse(null);
    }
    if (region != null) {
      note(field("region"), kept.region() == null ? null : kept.region().name(), region.name());
    }
    return new PartnerDetails(
        kind,
        new Text(names, null),
        List.copyOf(ids),
        kept.country(),
        town,
        region,
        kept.zone(),
        kept.identity());
  }

  private void newFields() {
    details.name().byTag().forEach((tag, name) -> note(name(tag), null, name));
    note(field("kind"), null, said(details.kind()));
    note(field("country"), null, details.country());
    if (details.town() != null) {
      note(field("town"), null, details.town());
    }
    if (details.region() != null) {
      note(field("region"), null, details.region().name());
    }
    details.ids().forEach(id -> note(Objection.of(id.scheme().textKey()), null, id.value()));
    if (details.identity() == Identity.TO_BE_CONFIRMED) {
      note(field("identity"), null, Objection.of(details.identity().textKey()));
    }
  }

  private Dossier over(Dossier kept) {
    var known = new LinkedHashSet<String>();
    details.name().byTag().values().forEach(n -> known.add(Fold.of(n)));
    var aliases = new ArrayList<>(kept.aliases());
    aliases.forEach(a -> known.add(Fold.of(a.value())));
    var met = new ArrayList<>(row.names());
    row.stated().forEach((tag, name) -> met.add(new Spelling(tag, name)));
    met.addAll(row.others());
    for (Spelling spelling : met) {
      if (known.add(Fold.of(spelling.text()))) {
        aliases.add(new Alias(spelling.tag(), spelling.text()));
        note(field("alias"), null, spelling.text());
      }
    }
    var since = row.since() == null ? kept.since() : row.since();
    if (since != null) {
      note(field("since"), kept.since(), since);
    }
    String note = row.note().isEmpty() ? kept.note() : row.note();
    if (!note.isEmpty()) {
      note(field("note"), kept.note().isEmpty() ? null : kept.note(), note);
    }
    return new Dossier(kept.keptBy(), aliases, since, note, kept.revision());
  }

  /** The people of the row that are not known yet, by their e-mail or any form of their name. */
  private List<Person> missing(List<Contact> known) {
    var missing = new ArrayList<Person>();
    for (Person person : row.people()) {
      if (known.stream().noneMatch(c -> isSame(c, person))) {
        missing.add(person);
        note(field("contact"), null, inOneLine(person));
      }
    }
    return missing;
  }

  private static String inOneLine(Person person) {
    var parts = new ArrayList<String>();
    parts.add(person.names().forms().getFirst().line());
    if (person.post() != null) {
      parts.add(PartnerWords.names(person.post()));
    }
    if (!person.email().isEmpty()) {
      parts.add(person.email());
    }
    return String.join(", ", parts);
  }

  private static boolean isSame(Contact contact, Person person) {
    if (!person.email().isEmpty() && person.email().equalsIgnoreCase(contact.email())) {
      return true;
    }
    var known = contact.names().forms().stream().map(f -> Fold.of(f.line())).toList();
    return person.names().forms().stream().anyMatch(f -> known.contains(Fold.of(f.line())));
  }

  private void note(Objection field, @Nullable Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new FieldChange(field, before, after));
    }
  }

  private static Objection said(PartnerKind kind) {
    return Objection.of(kind.textKey());
  }

  private static Objection field(String name) {
    return Objection.of("partners.field." + name);
  }

  private static Objection name(String tag) {
    return Objection.of("partners.field.name_in", PartnerWords.language(tag));
  }
}
