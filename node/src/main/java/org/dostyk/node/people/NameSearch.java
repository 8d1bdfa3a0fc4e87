package org.dostyk.node.people;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.values.Fold;

/** Finds people by parts of their names in any script, or of their address. */
final class NameSearch {
  private NameSearch() {}

  /** Whether every word sought stands in one of the person's names or in their address. */
  static boolean finds(String sought, Account account) {
    var lines = Stream.concat(names(account), Stream.of(account.email())).map(NameSearch::folded);
    String all = lines.collect(Collectors.joining(" "));
    return Arrays.stream(sought.strip().split("\\s+"))
        .map(NameSearch::folded)
        .allMatch(all::contains);
  }

  private static Stream<String> names(Account account) {
    return account.names().forms().stream().map(NameForm::line);
  }

  /** Without the marks above Latin letters, so that Müller is found by muller. */
  private static String folded(String text) {
    String apart = Normalizer2.getNFDInstance().normalize(text);
    return Fold.of(
        Normalizer2.getNFCInstance()
            .normalize(apart.replaceAll("(?<=\\p{IsLatin}\\p{M}{0,3})\\p{M}", "")));
  }
}
