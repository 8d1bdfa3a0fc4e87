package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.imports.Row;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a partners workbook says.
 *
 * @param names the names of the cell that holds all of them, the first of each language its name
 * @param stated the names of the columns for one language each
 * @param questioned whether the office itself put a question mark behind the name
 * @param unclear what in the row cannot be read
 */
record PartnerRow(
    Row row,
    List<Spelling> names,
    Map<String, String> stated,
    List<Spelling> others,
    boolean questioned,
    List<TypedId> ids,
    ListedDomains domains,
    @Nullable PartnerKind kind,
    @Nullable Country country,
    @Nullable Text town,
    @Nullable Region region,
    @Nullable PartialDate since,
    String note,
    List<Person> people,
    List<Objection> unclear) {

  private static final Map<String, IdScheme> ID_COLUMNS =
      Map.of(
          "schac", IdScheme.SCHAC,
          "ror", IdScheme.ROR,
          "kz_bin", IdScheme.KZ_BIN,
          "cn_moe_code", IdScheme.CN_MOE_CODE,
          "own_id", IdScheme.OWN);

  /** Somebody to write to, as the row names them. */
  record Person(PersonNames names, @Nullable Text post, String email) {}

  static PartnerRow of(Row row, KindNames kinds) {
    var unclear = new ArrayList<Objection>();
    row.cells()
        .forEach(
            (column, placed) -> {
              if (placed.cell().error()) {
                unclear.add(
                    row.at(column, Objection.of("imports.objection.error", placed.cell().text())));
              }
            });
    String said = row.text("name");
    boolean questioned = said.indexOf('?') >= 0 || said.indexOf('？') >= 0;
    List<Spelling> names =
        Spelling.in(questioned ? said.replaceAll("\\(\\s*[?？]+\\s*\\)|[?？]", "") : said);
    Map<String, String> stated = stated(row);
    if (names.isEmpty() && stated.isEmpty()) {
      unclear.add(row.at("name", Objection.of("partners.objection.no_name")));
    }
    return new PartnerRow(
        row,
        names,
        stated,
        Spelling.in(row.text("aliases").replace(",", ";")),
        questioned,
        ids(row, unclear),
        ListedDomains.of(row.text("domains"), row.text("web_pages")),
        kind(row, kinds, unclear),
        country(row, unclear),
        town(row),
        region(row),
        since(row, unclear),
        row.text("note"),
        people(row, unclear),
        List.copyOf(unclear));
  }

  /** The same row, which says this id too. */
  PartnerRow bearing(TypedId id) {
    var more = new ArrayList<>(ids);
    more.add(id);
    return new PartnerRow(
        row,
        names,
        stated,
        others,
        questioned,
        more,
        domains,
        kind,
        country,
        town,
        region,
        since,
        note,
        people,
        unclear);
  }

  /** What the row is about, in its own words; with its region, where namesakes are told by it. */
  String label() {
    String name =
        names.stream()
            .map(Spelling::text)
            .findFirst()
            .or(() -> stated.values().stream().findFirst())
            .orElse("…");
    String region = row.text("region");
    return region.isEmpty() ? name : name + ", " + region;
  }

  /** The name in each language: those stated for it, else the first in the common cell. */
  Text name() {
    var byTag = new LinkedHashMap<String, String>(stated);
    names.forEach(n -> byTag.putIfAbsent(n.tag(), n.text()));
    return new Text(byTag, null);
  }

  /** Every name of the row, as names are compared. */
  Set<String> folded() {
    var folded = new LinkedHashSet<String>();
    stated.values().forEach(n -> folded.add(Fold.of(n)));
    names.forEach(n -> folded.add(Fold.of(n.text())));
    others.forEach(n -> folded.add(Fold.of(n.text())));
    folded.remove("");
    return folded;
  }

  private static Map<String, String> stated(Row row) {
    var stated = new LinkedHashMap<String, String>();
    for (String tag : List.of("kk", "ru", "zh", "en")) {
      String name = row.text("name_" + tag).replace('\n', ' ');
      if (!name.isEmpty()) {
        stated.put(tag, name);
      }
    }
    return stated;
  }

  private static List<TypedId> ids(Row row, List<Objection> unclear) {
    var ids = new ArrayList<TypedId>();
    ID_COLUMNS.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            e -> {
              String said = row.text(e.getKey());
              if (!said.isEmpty()) {
                TypedId id = new TypedId(e.getValue(), said);
                ids.add(id);
                if (!id.wellFormed()) {
                  unclear.add(row.at(e.getKey(), PartnerRules.malformed(id)));
                }
              }
            });
    return ids;
  }

  private static @Nullable PartnerKind kind(Row row, KindNames kinds, List<Objection> unclear) {
    String said = row.text("kind");
    Optional<PartnerKind> kind = kinds.find(said);
    if (!said.isEmpty() && kind.isEmpty()) {
      unclear.add(row.at("kind", Objection.of("partners.objection.kind_unknown", said)));
    }
    return kind.orElse(null);
  }

  private static @Nullable Country country(Row row, List<Objection> unclear) {
    String said = row.text("country");
    Optional<Country> country = CountryWords.find(said);
    Optional<Country> coded = CountryWords.find(row.text("country_code"));
    if (!said.isEmpty() && country.isEmpty() && coded.isEmpty()) {
      unclear.add(row.at("country", Objection.of("partners.objection.country_unknown", said)));
    }
    if (country.isPresent() && coded.isPresent() && !country.equals(coded)) {
      unclear.add(
          row.at(
              "country_code",
              Objection.of("partners.objection.two_countries", country.get(), coded.get())));
    }
    return coded.or(() -> country).orElse(null);
  }

  private static @Nullable Text town(Row row) {
    var byTag = new LinkedHashMap<String, String>();
    Spelling.in(row.text("town")).forEach(s -> byTag.putIfAbsent(s.tag(), s.text()));
    return Text.ofNonBlank(byTag).orElse(null);
  }

  private static @Nullable Region region(Row row) {
    Optional<Country> country =
        CountryWords.find(row.text("country_code"))
            .or(() -> CountryWords.find(row.text("country")));
    return country.flatMap(c -> RegionWords.of(c, row.text("region"))).orElse(null);
  }

  private static @Nullable PartialDate since(Row row, List<Objection> unclear) {
    return row.cell("since")
        .flatMap(
            cell ->
                switch (CellDate.of(cell)) {
                  case CellDate.Read(PartialDate date) -> Optional.of(date);
                  case CellDate.Unclear(Objection why) -> {
                    unclear.add(row.at("since", why));
                    yield Optional.<PartialDate>empty();
                  }
                })
        .orElse(null);
  }

  /** One person to a line, name and post parted by a comma; the e-mails in the same order. */
  private static List<Person> people(Row row, List<Objection> unclear) {
    var people = new ArrayList<Person>();
    String[] lines = row.text("contact").split("[\\n;；]+");
    String[] posts = row.text("post").split("[\\n;；]+");
    String[] emails = row.text("email").split("[\\s;,；，]+");
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split("[,，]", 2);
      List<NameForm> forms = forms(parts[0]);
      if (!forms.isEmpty()) {
        String post = parts.length > 1 ? parts[1] : i < posts.length ? posts[i] : "";
        people.add(
            new Person(
                new PersonNames(forms),
                Text.ofNonBlank(Map.of(Spelling.tagOf(post), post)).orElse(null),
                i < emails.length ? emails[i] : ""));
      }
    }
    for (String email : emails) {
      if (!email.isEmpty() && !PartnerRules.isEmail(email)) {
        unclear.add(row.at("email", Objection.of("partners.objection.email_form", email)));
      }
    }
    return people;
  }

  private static List<NameForm> forms(String cell) {
    var forms = new ArrayList<NameForm>();
    for (Spelling s : Spelling.in(cell)) {
      Script script =
          switch (s.tag()) {
            case "zh" -> Script.HANI;
            case "ru", "kk" -> Script.CYRL;
            default -> Script.LATN;
          };
      forms.add(
          new NameForm(
              script,
              List.of(new NameForm.Part(NameForm.Kind.LINE, s.text())),
              NameForm.Source.OFFICE,
              null,
              null));
    }
    return forms;
  }
}
