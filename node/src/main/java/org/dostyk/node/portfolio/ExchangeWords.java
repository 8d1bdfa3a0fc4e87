package org.dostyk.node.portfolio;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/** The words by which workbooks name directions, kinds of stay, terms and units. */
@Component
class ExchangeWords {
  private final Map<String, Map<String, String>> keys = new HashMap<>();

  ExchangeWords(Texts texts) {
    for (List<String> cells : Tsv.read("portfolio/words.tsv")) {
      enter(cells.get(0), cells.get(1), Arrays.stream(cells.get(2).split("\\|")));
    }
    for (Language language : Language.values()) {
      var say = texts.in(language);
      for (Flow flow : Flow.values()) {
        enter("flow", flow.key(), Stream.of(say.it("portfolio.flow." + flow.key())));
      }
      for (StayKind kind : StayKind.values()) {
        enter("kind", kind.code(), Stream.of(say.it("documents.stay." + kind.code())));
      }
      for (Period.Part part : Period.Part.values()) {
        enter("part", part.key(), Stream.of(say.it("portfolio.part." + part.key())));
      }
      for (StayUnit unit : StayUnit.values()) {
        enter("unit", unit.key(), Stream.of(say.it("portfolio.unit." + unit.key())));
      }
    }
  }

  private void enter(String what, String key, Stream<String> words) {
    Map<String, String> known = keys.computeIfAbsent(what, w -> new HashMap<>());
    Stream.concat(words, Stream.of(key)).forEach(w -> known.putIfAbsent(Fold.of(w), key));
  }

  Optional<Flow> flow(String said) {
    return key("flow", said).flatMap(Flow::of);
  }

  Optional<StayKind> kind(String said) {
    return key("kind", said).map(StayKind::of);
  }

  Optional<Period.Part> part(String said) {
    return said.isEmpty()
        ? Optional.of(Period.Part.WHOLE)
        : key("part", said).flatMap(Period.Part::of);
  }

  Optional<StayUnit> unit(String said) {
    return key("unit", said).flatMap(StayUnit::of);
  }

  private Optional<String> key(String what, String said) {
    return Optional.ofNullable(keys.getOrDefault(what, Map.of()).get(Fold.of(said)));
  }
}
