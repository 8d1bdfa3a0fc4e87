package org.dostyk.node.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/** Finds the kind of partner that a cell names, in any of the four languages. */
@Component
class KindNames {
  private final Map<String, PartnerKind> names = new HashMap<>();

  KindNames(Texts texts) {
    for (PartnerKind kind : PartnerKind.values()) {
      for (Language language : Language.values()) {
        names.put(Fold.of(texts.in(language).it(kind.textKey())), kind);
      }
    }
  }

  Optional<PartnerKind> find(String cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    return Optional.ofNullable(names.get(Fold.of(cell)))
        .or(
            () -> {
              PartnerKind guess = KindWords.guess(Text.of("und", cell));
              return guess == PartnerKind.OTHER ? Optional.empty() : Optional.of(guess);
            });
  }
}
