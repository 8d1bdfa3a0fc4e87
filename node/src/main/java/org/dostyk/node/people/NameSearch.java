package org.dostyk.node.people;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds people by parts of their names in any script, or of their address. */
final class NameSearch {
  private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

  private NameSearch() {}

  /** Whether every word sought stands in one of the person's names or in their address. */
  static boolean finds(String sought, Account account) {
    String all =
        folded(
            account.names().forms().stream().map(NameForm::line).collect(Collectors.joining(" "))
                + " "
                + account.email());
    return Arrays.stream(folded(sought).split("\\s+")).allMatch(all::contains);
  }

  /** Without case and without the marks above Latin letters, so that Müller is found by muller. */
  private static String folded(String text) {
    String apart = Normalizer2.getNFDInstance().normalize(FOLDING.normalize(text.strip()));
    return Normalizer2.getNFCInstance()
        .normalize(apart.replaceAll("(?<=\\p{IsLatin}\\p{M}{0,3})\\p{M}", ""));
  }
}
