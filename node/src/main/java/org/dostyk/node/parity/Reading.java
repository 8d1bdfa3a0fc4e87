package org.dostyk.node.parity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/** A wording, and what it and each stretch of it was read to say; compared with many others. */
final class Reading {
  /**
   * What a stretch says.
   *
   * @param parted whether a semicolon parts it
   */
  record Stretch(boolean parted, int length, List<Fact> firm, Set<String> words, Forces forces) {}

  private final Language language;
  private final String text;
  private final List<Fact> facts;
  private final Map<Piece, Stretch> read = new HashMap<>();

  private final List<Fact> all;
  private final List<Mention> mentions;
  private final List<Mention> people;
  private final Leftovers.Wording phrases;

  /**
   * @param parties the agreement's own
   */
  Reading(Language language, String text, List<PartyName> parties) {
    this.language = language;
    this.text = text;
    this.all = Facts.in(language, text);
    this.facts = all.stream().filter(fact -> !fact.faint()).toList();
    this.mentions = Parties.in(language, text, parties);
    this.people = Persons.in(language, text);
    this.phrases = new Leftovers.Wording(language, text, all, mentions);
  }

  Language language() {
    return language;
  }

  /** What it states, firmly or faintly. */
  List<Fact> facts() {
    return all;
  }

  /** What it states firmly and the other wording does not. */
  List<Fact> unanswered(Reading other) {
    return facts.stream().filter(fact -> other.all.stream().noneMatch(fact::answers)).toList();
  }

  /** The institutions that it names. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The people that it names. */
  List<Mention> people() {
    return people;
  }

  Leftovers.Wording phrases() {
    return phrases;
  }

  String text() {
    return text;
  }

  Stretch of(Piece piece) {
    return read.computeIfAbsent(
        piece,
        p ->
            new Stretch(
                p.of(text).indexOf(';') >= 0 || p.of(text).indexOf('；') >= 0,
                Sentences.length(language, p.of(text)),
                facts.stream().filter(fact -> fact.piece().meets(p)).toList(),
                Vocabulary.in(language, p.of(text)),
                Modals.in(language, text, p)));
  }

  /** With what force a stretch says what is done, outside what the other wording lacks. */
  Forces forces(Piece piece, List<Piece> extras) {
    var inside = extras.stream().filter(piece::meets).toList();
    if (inside.isEmpty()) {
      return of(piece).forces();
    }
    var rest = new StringBuilder(text);
    inside.forEach(
        extra -> rest.replace(extra.from(), extra.to(), "#".repeat(extra.to() - extra.from())));
    return Modals.in(language, rest.toString(), piece);
  }
}
