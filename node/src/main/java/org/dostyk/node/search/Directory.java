package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dostyk.node.search.Part.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Institutions that are widely known, with their names, short forms and former names in four
 * languages. It tells names apart and brings them together where words alone cannot: that the Kirov
 * University of Alma-Ata is al-Farabi's, and that one Northeastern University is not another.
 */
final class Directory {
  /** Read when it is first needed, as the {@link Lexicon} is. */
  private static final Supplier<Directory> USUAL = SingletonSupplier.of(Directory::read);

  static final List<String> FILES =
      List.of(
          "institutions.tsv",
          "institutions-elsewhere.tsv",
          "institutions-more.tsv",
          "institutions-further.tsv",
          "institutions-china.tsv",
          "institutions-eurasia.tsv",
          "institutions-world.tsv");

  /** By country, and each read when a name of it is first met: a node meets few of them. */
  private final Map<String, Supplier<Index>> countries;

  private Directory(Map<String, Supplier<Index>> countries) {
    this.countries = countries;
  }

  /** Who bears a name, by its letters, by what it says, and by what it says but for ranks. */
  private record Index(
      Map<String, List<Known>> byLetters,
      Map<String, List<Known>> bySignature,
      Map<String, List<Known>> loosely) {
    Index() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  static Directory usual() {
    return USUAL.get();
  }

  /** An institution and its names, read. */
  record Known(String key, String country, String town, List<NameReading> names) {}

  /**
   * Who is known by this name: several where it is shared and nothing tells them apart.
   *
   * @param country a code, or null where it is not said
   * @param towns keys of towns; empty where it is not said
   */
  Set<Known> called(NameReading name, @Nullable String country, Set<String> towns) {
    Set<Known> found = here(Index::byLetters, letters(name), country);
    if (found.isEmpty()) {
      found = here(Index::bySignature, signature(name, true), country);
    }
    if (found.isEmpty()) {
      found = here(Index::loosely, signature(name, false), country);
      boolean rendered = name.han() && Set.of("KR", "JP").contains(country == null ? "" : country);
      found.removeIf(k -> Likeness.RANK_TELLS.contains(k.country()) && !rendered);
      if (found.size() > 1) {
        return Set.of();
      }
    }
    if (!name.own().isEmpty() && name.letters().isPresent()) {
      found.removeIf(k -> !isNamedSo(k, name));
    }
    if (name.letters().isPresent() && !name.of(Role.PLACE).isEmpty()) {
      found.removeIf(k -> isElsewhere(k, name.of(Role.PLACE))); // INSA Lyon, INSA Rennes
    }
    if (name.own().isEmpty() && name.letters().isPresent() && !towns.isEmpty()) {
      found.removeIf(k -> !towns.contains(k.town())); // letters are shared by many
    }
    if (found.size() > 1 && !towns.isEmpty()) {
      var there = new LinkedHashSet<>(found);
      there.removeIf(k -> !towns.contains(k.town()));
      return there.isEmpty() ? found : there;
    }
    return found;
  }

  /** Whether an institution met by its letters and a person's name bears that person's name. */
  private static boolean isNamedSo(Known known, NameReading name) {
    return known.names().stream()
        .anyMatch(
            n -> !n.own().isEmpty() && Sounding.heard(n.own(), name.own()) != Sounding.Heard.OTHER);
  }

  private static boolean isElsewhere(Known known, Set<String> places) {
    return !places.contains(known.town())
        && known.names().stream()
            .noneMatch(n -> n.of(Role.PLACE).stream().anyMatch(places::contains));
  }

  private Set<Known> here(
      Function<Index, Map<String, List<Known>>> index, String sought, @Nullable String country) {
    var here = new LinkedHashSet<Known>();
    Stream<Supplier<Index>> where =
        country == null ? countries.values().stream() : Stream.ofNullable(countries.get(country));
    where.forEach(i -> here.addAll(index.apply(i.get()).getOrDefault(sought, List.of())));
    return here;
  }

  /** What a name says, in no order; loosely, without ranks that come and go. */
  private static String signature(NameReading name, boolean ranks) {
    boolean tells =
        Stream.of(Role.FIELD, Role.UNIT, Role.NUMBER).anyMatch(r -> !name.of(r).isEmpty());
    if (name.letters().isPresent() && !tells) {
      return "#" + Sound.folded(name.letters().get());
    }
    var said = new TreeSet<String>();
    name.letters().ifPresent(l -> said.add("#" + l));
    said.add(name.script());
    name.parts()
        .forEach(
            (role, keys) -> {
              Set<String> told = role == Role.RANK && !ranks ? Near.telling(keys) : keys;
              told.forEach(k -> said.add(role + ":" + k));
            });
    name.own().forEach(o -> said.add("'" + o.sound()));
    return String.join(" ", said);
  }

  private static Directory read() {
    var rows = new LinkedHashMap<String, List<String[]>>();
    for (String file : FILES) {
      for (String[] cells : Lexicon.rows(file)) {
        rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
      }
    }
    var byCountry = new LinkedHashMap<String, List<List<String[]>>>();
    for (List<String[]> one : rows.values()) {
      byCountry.computeIfAbsent(one.getFirst()[1], c -> new ArrayList<>()).add(one);
    }
    var countries = new LinkedHashMap<String, Supplier<Index>>();
    byCountry.forEach((c, all) -> countries.put(c, SingletonSupplier.of(() -> index(all))));
    return new Directory(countries);
  }

  private static Index index(List<List<String[]>> institutions) {
    var index = new Index();
    for (List<String[]> rows : institutions) {
      String[] first = rows.getFirst();
      var known =
          new Known(
              first[0], first[1], first[2], rows.stream().flatMap(r -> names(r).stream()).toList());
      for (NameReading name : known.names()) {
        note(index.byLetters(), letters(name), known);
        note(index.bySignature(), signature(name, true), known);
        note(index.loosely(), signature(name, false), known);
      }
    }
    return index;
  }

  private static List<NameReading> names(String[] cells) {
    return Arrays.stream(cells, 3, cells.length)
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .filter(name -> !name.isBlank())
        .map(name -> NameReading.of(name.strip()))
        .toList();
  }

  private static String letters(NameReading name) {
    return String.join("", Words.of(name.text()));
  }

  private static void note(Map<String, List<Known>> index, String signature, Known known) {
    List<Known> there = index.computeIfAbsent(signature, s -> new ArrayList<>());
    if (!there.contains(known)) {
      there.add(known);
    }
  }
}
