package org.dostyk.node.agreements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Words.Divided;
import org.jspecify.annotations.Nullable;

/**
 * A clause with its wordings in the languages that are compared, divided into words when they are
 * first asked for: most clauses never are, being the same.
 */
final class ClauseWords {
  private final Words words;
  private final List<String> wordings;
  private final List<String> tags;
  private int @Nullable [] distinct;
  private final Map<Integer, Divided> divided = new LinkedHashMap<>();

  ClauseWords(DraftClause clause, List<String> tags, Words words) {
    this.words = words;
    this.tags = tags;
    wordings = new ArrayList<>();
    for (String tag : tags) {
      wordings.add(normal(clause.heading().getOrDefault(tag, "")));
      wordings.add(normal(clause.body().getOrDefault(tag, "")));
    }
  }

  static List<ClauseWords> of(List<DraftClause> clauses, List<String> tags, Words words) {
    return clauses.stream().map(c -> new ClauseWords(c, tags, words)).toList();
  }

  /** A wording as it is compared: spaces around it and the way letters are coded say nothing. */
  static String normal(String wording) {
    return Normalizer.normalize(wording.strip(), Normalizer.Form.NFC);
  }

  /** Heading and body in each language in turn. */
  List<String> wordings() {
    return wordings;
  }

  Divided heading(String tag) {
    return divided(2 * tags.indexOf(tag));
  }

  Divided body(String tag) {
    return divided(2 * tags.indexOf(tag) + 1);
  }

  private Divided divided(int place) {
    return divided.computeIfAbsent(place, p -> words.divide(wordings.get(p)));
  }

  /** The different words, of scripts without spaces also the pairs of characters; sorted. */
  int[] distinct() {
    if (distinct == null) {
      var all = new IntList();
      for (int place = 0; place < wordings.size(); place++) {
        Divided text = divided(place);
        int language = (place / 2 + 1) * 0x9E3779B9;
        for (int i = 0; i < text.pieces().length; i++) {
          if (text.speaks(i)) {
            all.add(language ^ text.pieces()[i] * 31);
            if (i > 0 && text.isCharacter(i) && text.isCharacter(i - 1)) {
              all.add(language ^ (text.pieces()[i - 1] * 0x85EBCA6B + text.pieces()[i] * 31 + 7));
            }
          }
        }
      }
      distinct = all.distinct();
    }
    return distinct;
  }

  /** From 0, no word in common, to 1, the same words (Dice's coefficient). */
  static double alike(ClauseWords one, ClauseWords other) {
    int[] a = one.distinct();
    int[] b = other.distinct();
    if (a.length + b.length == 0) {
      return 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (a.length + b.length);
  }

  private static final class IntList {
    private int[] all = new int[256];
    private int size;

    void add(int value) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = value;
    }

    int[] distinct() {
      return Arrays.stream(all, 0, size).sorted().distinct().toArray();
    }
  }
}
