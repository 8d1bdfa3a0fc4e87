package org.dostyk.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.parity.Divergence;
import org.dostyk.node.parity.Kind;
import org.dostyk.node.parity.Parity;
import org.dostyk.node.parity.PartyName;
import org.dostyk.node.parity.Piece;
import org.dostyk.node.values.Language;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Compares the language versions of a text clause by clause. What was found in a clause is kept by
 * the hash of its wordings, so that a long text of which one clause changed is compared in that
 * one. Of a long text that is new, the first clauses are compared while the reader waits, the
 * others by a thread in the background. Safe for use by several threads.
 */
@Component
class ClauseParity implements DisposableBean {
  private static final int MOST = 20_000;
  static final int WHILE_WAITING = 40;

  /** In how many clauses a text has told how it calls its parties. */
  private static final int TELLING = 100;

  private static final int TEXTS = 500;
  private final Set<Hash> asked = ConcurrentHashMap.newKeySet();
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("parity").factory());
  private final Map<Hash, List<Divergence>> known =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, List<Divergence>> eldest) {
          return size() > MOST;
        }
      };

  private final Map<Hash, List<PartyName>> terms =
      new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, List<PartyName>> eldest) {
          return size() > TEXTS;
        }
      };

  /** What the versions do not say alike; what is not written yet in one of them is left out. */
  Findings of(Draft text, List<AgreementParty> parties) {
    List<Language> languages =
        text.languages().stream().flatMap(tag -> Language.of(tag).stream()).distinct().toList();
    var clauses = new ArrayList<DraftClause>();
    clauses.add(new DraftClause(Map.of(), text.preamble()));
    clauses.addAll(text.clauses());
    var names = new ArrayList<>(parties.stream().map(ClauseParity::name).toList());
    names.addAll(terms(clauses, languages));
    var found = new ArrayList<Finding>();
    int compared = 0;
    int pending = 0;
    for (int i = 0; i < Math.min(clauses.size(), AgreementRules.MOST_CLAUSES + 1); i++) {
      var wordings = new LinkedHashMap<Language, String>();
      for (Language language : languages) {
        wordings.put(language, clauses.get(i).body().getOrDefault(language.tag(), ""));
      }
      Hash key = key(wordings, names);
      Optional<List<Divergence>> known = known(key);
      if (known.isEmpty() && compared < WHILE_WAITING) {
        compared++;
        known = Optional.of(compare(key, wordings, names));
      }
      if (known.isEmpty()) {
        pending++;
        compareBehind(key, wordings, names);
      }
      for (Divergence divergence : known.orElse(List.of())) {
        found.add(Finding.of(i, divergence, clauses.get(i)));
      }
    }
    return new Findings(found, pending);
  }

  /** The words by which the text calls its parties; of a long text, as its beginning does. */
  private List<PartyName> terms(List<DraftClause> clauses, List<Language> languages) {
    if (languages.isEmpty()) {
      return List.of();
    }
    var wordings = new ArrayList<Map<Language, String>>();
    for (DraftClause clause : clauses.subList(0, Math.min(TELLING, clauses.size()))) {
      var wording = new EnumMap<Language, String>(Language.class);
      languages.forEach(l -> wording.put(l, clause.body().getOrDefault(l.tag(), "")));
      wordings.add(wording);
    }
    Hash key = Hash.of((languages + "\0" + wordings).getBytes(StandardCharsets.UTF_8));
    synchronized (terms) {
      var known = terms.get(key);
      if (known != null) {
        return known;
      }
    }
    var learned = Parity.terms(wordings, languages.getFirst());
    synchronized (terms) {
      terms.put(key, learned);
    }
    return learned;
  }

  @Override
  public void destroy() {
    behind.shutdownNow();
  }

  private static Hash key(SequencedMap<Language, String> wordings, List<PartyName> names) {
    var compared = new StringBuilder();
    wordings.forEach((language, said) -> compared.append(language).append(said).append('\0'));
    names.forEach(compared::append);
    return Hash.of(compared.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<List<Divergence>> known(Hash key) {
    synchronized (known) {
      return Optional.ofNullable(known.get(key));
    }
  }

  private void compareBehind(
      Hash key, SequencedMap<Language, String> wordings, List<PartyName> names) {
    if (asked.add(key)) {
      behind.execute(
          () -> {
            try {
              compare(key, wordings, names);
            } finally {
              asked.remove(key);
            }
          });
    }
  }

  private List<Divergence> compare(
      Hash key, SequencedMap<Language, String> wordings, List<PartyName> names) {
    List<Divergence> found =
        compare(wordings, names).stream().filter(d -> d.kind() != Kind.MISSING).toList();
    synchronized (known) {
      known.put(key, found);
    }
    return found;
  }

  /** Paragraph by paragraph, where every version has the same; else the clause whole. */
  private static List<Divergence> compare(
      SequencedMap<Language, String> wordings, List<PartyName> names) {
    List<String[]> divided = wordings.values().stream().map(w -> w.split("\n", -1)).toList();
    if (!divided.stream().allMatch(lines -> sameLines(lines, divided.getFirst()))) {
      return Parity.of(wordings, names);
    }
    var found = new ArrayList<Divergence>();
    var at = new EnumMap<Language, Integer>(Language.class);
    for (int i = 0; i < divided.getFirst().length; i++) {
      var lines = new LinkedHashMap<Language, String>();
      int language = 0;
      for (Language spoken : wordings.keySet()) {
        lines.put(spoken, divided.get(language++)[i]);
      }
      Parity.of(lines, names).forEach(d -> found.add(moved(d, at)));
      lines.forEach((spoken, line) -> at.merge(spoken, line.length() + 1, Integer::sum));
    }
    return found;
  }

  private static boolean sameLines(String[] one, String[] other) {
    if (one.length != other.length) {
      return false;
    }
    for (int i = 0; i < one.length; i++) {
      if (one[i].isBlank() != other[i].isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static Divergence moved(Divergence found, Map<Language, Integer> by) {
    return new Divergence(
        found.kind(),
        found.a(),
        found.b(),
        moved(found.inA(), by.getOrDefault(found.a(), 0)),
        moved(found.inB(), by.getOrDefault(found.b(), 0)),
        found.saidInA(),
        found.saidInB());
  }

  private static List<Piece> moved(List<Piece> pieces, int by) {
    return pieces.stream().map(p -> new Piece(p.from() + by, p.to() + by)).toList();
  }

  private static PartyName name(AgreementParty party) {
    var names = new EnumMap<Language, List<String>>(Language.class);
    for (Language language : Language.values()) {
      party.name().exactly(language.tag()).ifPresent(n -> names.put(language, List.of(n)));
    }
    return new PartyName(names);
  }
}
