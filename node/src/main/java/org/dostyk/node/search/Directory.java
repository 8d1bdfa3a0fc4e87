package org.dostyk.node.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dostyk.node.search.KnownBook.By;
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
  private static final Supplier<Directory> USUAL =
      SingletonSupplier.of(() -> new Directory(KnownBook.open()));

  static final List<String> FILES =
      List.of(
          "institutions.tsv",
          "institutions-elsewhere.tsv",
          "institutions-more.tsv",
          "institutions-further.tsv",
          "institutions-china.tsv",
          "institutions-eurasia.tsv",
          "institutions-world.tsv",
          "institutions-neighbours.tsv",
          "institutions-abroad.tsv");

  private final KnownBook book;

  private Directory(KnownBook book) {
    this.book = book;
  }

  static Directory usual() {
    return USUAL.get();
  }

  /**
   * Who is known by this name: several where it is shared and nothing tells them apart.
   *
   * @param country a code, or null where it is not said
   * @param towns keys of towns; empty where it is not said
   */
  Set<Known> called(NameReading name, @Nullable String country, Set<String> towns) {
    Set<Known> found = here(By.LETTERS, name, country);
    if (found.isEmpty()) {
      found = here(By.SIGNATURE, name, country);
    }
    if (found.isEmpty()) {
      found = here(By.LOOSELY, name, country);
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

  private Set<Known> here(By by, NameReading name, @Nullable String country) {
    return book.find(by, sought(by, name), country);
  }

  /** By its letters, by what it says, and by what it says but for ranks. */
  static String sought(By by, NameReading name) {
    return switch (by) {
      case LETTERS -> String.join("", Words.of(name.text()));
      case SIGNATURE -> signature(name, true);
      case LOOSELY -> signature(name, false);
    };
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
}
