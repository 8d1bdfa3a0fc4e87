package org.dostyk.node.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dostyk.node.search.Likeness.Named;

/** Labelled pairs of names, and how a likeness does on them. */
record IdentityPairs(List<Pair> pairs) {

  /** Two names, and whether they mean one institution. */
  record Pair(boolean same, String kind, Named one, Named other) {
    double score() {
      return Likeness.of(one, other).score();
    }

    boolean asked() {
      return score() >= Likeness.WORTH_ASKING;
    }

    @Override
    public String toString() {
      Likeness l = Likeness.of(one, other);
      return String.format(
          Locale.ROOT,
          "%s %s %.2f %s | %s || %s",
          same ? "SAME" : "DIFF",
          kind,
          l.score(),
          l.signs(),
          one,
          other);
    }
  }

  static IdentityPairs read(String half) {
    var pairs = new ArrayList<Pair>();
    try (InputStream in =
            IdentityPairs.class.getResourceAsStream("/search/pairs-" + half + ".tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] c = line.split("\t", -1);
        pairs.add(
            new Pair(c[1].equals("same"), c[2], named(c[3], c[4], c[5]), named(c[6], c[7], c[8])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new IdentityPairs(pairs);
  }

  private static Named named(String name, String country, String town) {
    return new Named(
        List.of(name),
        country.isEmpty() ? null : country,
        town.isEmpty() ? List.of() : List.of(town));
  }

  /** Of the pairs that are asked about, how many are one institution. */
  Share precision() {
    return share(pairs.stream().filter(Pair::asked).toList(), Pair::same);
  }

  /** Of the pairs that are one institution, how many are asked about. */
  Share recall() {
    return share(pairs.stream().filter(Pair::same).toList(), Pair::asked);
  }

  List<Pair> wrong() {
    return pairs.stream().filter(p -> p.same() != p.asked()).toList();
  }

  private static Share share(List<Pair> of, Predicate<Pair> which) {
    return new Share((int) of.stream().filter(which).count(), of.size());
  }

  /** So many of so many. */
  record Share(int of, int all) {
    double value() {
      return (double) of / all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (%d of %d)", value(), of, all);
    }
  }
}
