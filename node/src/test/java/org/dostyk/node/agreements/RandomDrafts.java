package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dostyk.node.agreements.Draft.DraftClause;

/** Texts drawn from a seed, and changes to them such as officers make. */
final class RandomDrafts {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          List.of("party", "shall", "exchange", "students", "the", "of", "12,5", "fund", "course"),
          "ru",
          List.of(
              "сторона", "обязуется", "обмен", "студентов", "и", "в", "«грант»", "ё́лка", "курс"),
          "kk",
          List.of("тарап", "міндеттенеді", "алмасу", "студенттер", "және", "үшін", "қор", "курс"),
          "zh",
          List.of("双方", "应当", "交换", "学生", "的", "，", "奖学金", "课程", "𠮷", "。"));
  private final Random random;

  RandomDrafts(long seed) {
    random = new Random(seed);
  }

  Draft draft(List<String> languages, int clauses) {
    return new Draft(
        languages,
        inEach(languages, 4),
        inEach(languages, 20),
        IntStream.range(0, clauses).mapToObj(i -> clause(languages)).toList(),
        Map.of("one", "rector", "two", "president"));
  }

  DraftClause clause(List<String> languages) {
    return new DraftClause(
        random.nextBoolean() ? inEach(languages, 3) : Map.of(),
        inEach(languages, 1 + random.nextInt(40)));
  }

  /** The same after some clauses were reworded, moved, added or removed, and maybe more. */
  Draft changed(Draft draft, int changes) {
    Draft changed = draft;
    for (int i = 0; i < changes; i++) {
      changed = changedOnce(changed);
    }
    return changed;
  }

  private Draft changedOnce(Draft draft) {
    var clauses = new ArrayList<>(draft.clauses());
    int at = clauses.isEmpty() ? 0 : random.nextInt(clauses.size());
    String tag = draft.languages().get(random.nextInt(draft.languages().size()));
    switch (clauses.isEmpty() ? 8 : random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> {
        DraftClause clause = clauses.get(at);
        clauses.set(at, new DraftClause(clause.heading(), reworded(clause.body(), tag)));
      }
      case 5 -> clauses.add(random.nextInt(clauses.size()), clauses.remove(at));
      case 6 -> clauses.remove(at);
      case 7 -> {
        return new Draft(
            draft.languages(),
            reworded(draft.title(), tag),
            reworded(draft.preamble(), tag),
            clauses,
            draft.signatories());
      }
      default -> clauses.add(at, clause(draft.languages()));
    }
    return new Draft(
        draft.languages(), draft.title(), draft.preamble(), clauses, draft.signatories());
  }

  Map<String, String> reworded(Map<String, String> byTag, String tag) {
    var reworded = new HashMap<>(byTag);
    reworded.put(tag, reworded(byTag.getOrDefault(tag, ""), tag));
    return reworded;
  }

  String reworded(String text, String tag) {
    int at =
        text.isEmpty()
            ? 0
            : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    int to = Math.min(text.length(), at + random.nextInt(6));
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    return text.substring(0, at) + (random.nextBoolean() ? words(tag, 2) : "") + text.substring(to);
  }

  String words(String tag, int count) {
    List<String> words = WORDS.getOrDefault(tag, List.of());
    return IntStream.range(0, count)
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .collect(
            Collectors.joining(
                random.nextInt(9) == 0
                    ? "\n"
                    : tag.equals("zh") ? "" : random.nextInt(9) == 0 ? ", " : " "));
  }

  private Map<String, String> inEach(List<String> languages, int words) {
    var byTag = new LinkedHashMap<String, String>();
    languages.forEach(tag -> byTag.put(tag, words(tag, words)));
    return byTag;
  }
}
