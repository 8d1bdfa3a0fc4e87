package org.dostyk.node.archives;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/** The words by which workbooks name types, states, terms, people and directions. */
@Component
class PaperWords {
  /** Shorter words are found alone only; hanzi say more. */
  private static final int SHORT = 3;

  private final List<Word> words;

  PaperWords(Texts texts) {
    Stream<Word> met =
        Tsv.read("archives/words.tsv").stream()
            .flatMap(
                cells ->
                    Stream.of(cells.get(2).split("\\|"))
                        .map(w -> Word.of(cells.get(0), cells.get(1), w)));
    Stream<Word> own =
        Stream.of(Language.values())
            .flatMap(
                l ->
                    Stream.of(AgreementType.values())
                        .map(t -> Word.of("type", t.name(), texts.in(l).it(t.textKey()))));
    this.words =
        Stream.concat(met, own)
            .filter(w -> !w.folded().isEmpty())
            .sorted(Comparator.comparingInt((Word w) -> w.folded().length()).reversed())
            .toList();
  }

  private record Word(String of, String key, String folded, boolean alone) {
    static Word of(String of, String key, String word) {
      String folded = Fold.of(word);
      boolean hanzi = folded.codePoints().anyMatch(Character::isIdeographic);
      return new Word(of, key, folded, word.startsWith("=") || folded.length() < SHORT && !hanzi);
    }

    boolean isIn(String said) {
      return alone ? said.equals(folded) : said.contains(folded);
    }
  }

  Optional<AgreementType> type(String said) {
    return key("type", said).or(() -> key("any_type", said)).map(AgreementType::valueOf);
  }

  /** {@code in_force}, {@code expired}, {@code terminated} or {@code negotiated}. */
  Optional<String> status(String said) {
    return key("status", said);
  }

  boolean isEndless(String said) {
    return key("endless", said).isPresent();
  }

  boolean renews(String said) {
    return key("renews", said).isPresent();
  }

  /** What the longest word means that is found in a text, which may be one part of it. */
  Optional<String> key(String of, String said) {
    String folded = Fold.of(said);
    return folded.isEmpty()
        ? Optional.empty()
        : words.stream()
            .filter(w -> w.of().equals(of) && w.isIn(folded))
            .map(Word::key)
            .findFirst();
  }
}
