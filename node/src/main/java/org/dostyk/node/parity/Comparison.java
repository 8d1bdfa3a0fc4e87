package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Language;

/** Two wordings of one clause set side by side. */
final class Comparison {
  private final Language a;
  private final Language b;
  private final String textA;
  private final String textB;
  private final List<PartyName> parties;
  private final List<Divergence> found = new ArrayList<>();

  private Comparison(Language a, String textA, Language b, String textB, List<PartyName> parties) {
    this.parties = parties;
    this.a = a;
    this.b = b;
    this.textA = textA;
    this.textB = textB;
  }

  static List<Divergence> of(
      Language a, String textA, Language b, String textB, List<PartyName> parties) {
    var comparison = new Comparison(a, textA, b, textB, parties);
    comparison.run();
    return comparison.found;
  }

  private void run() {
    if (textA.isBlank() || textB.isBlank()) {
      if (!textA.isBlank() || !textB.isBlank()) {
        add(Kind.MISSING, whole(textA), whole(textB));
      }
      return;
    }
    List<Fact> factsA = Facts.in(a, textA);
    List<Fact> factsB = Facts.in(b, textB);
    var readA = new Reading(a, textA, factsA);
    var readB = new Reading(b, textB, factsB);
    var mentionsA = Parties.in(a, textA, parties);
    var mentionsB = Parties.in(b, textB, parties);
    var alignment =
        beyond(
            Alignment.of(readA, readB),
            new Leftovers.Wording(a, textA, factsA, mentionsA),
            new Leftovers.Wording(b, textB, factsB, mentionsB));
    alignment.onlyA().forEach(piece -> add(Kind.EXTRA, List.of(piece), List.of()));
    alignment.onlyB().forEach(piece -> add(Kind.EXTRA, List.of(), List.of(piece)));
    facts(outside(factsA, alignment.onlyA()), outside(factsB, alignment.onlyB()));
    var told =
        Identities.of(
            a,
            textA,
            Parties.outside(mentionsA, alignment.onlyA()),
            b,
            textB,
            Parties.outside(mentionsB, alignment.onlyB()));
    var namedA = told.inA();
    var namedB = told.inB();
    for (var pair : alignment.pairs()) {
      Provisos.only(a, textA, pair.a(), b, textB)
          .filter(piece -> alignment.onlyA().stream().noneMatch(piece::meets))
          .ifPresent(piece -> add(Kind.EXTRA, List.of(piece), List.of()));
      Provisos.only(b, textB, pair.b(), a, textA)
          .filter(piece -> alignment.onlyB().stream().noneMatch(piece::meets))
          .ifPresent(piece -> add(Kind.EXTRA, List.of(), List.of(piece)));
      modals(pair, alignment, readA, namedA, readB, namedB);
    }
    Parties.compare(a, textA, namedA, b, textB, namedB)
        .or(
            () ->
                Newcomers.compare(
                    a, textA, namedA, alignment.onlyA(), b, textB, namedB, alignment.onlyB()))
        .or(() -> Seats.compare(textA, namedA, alignment.onlyA(), textB, namedB, alignment.onlyB()))
        .or(() -> Agents.compare(a, textA, namedA, b, textB, namedB, alignment))
        .ifPresent(difference -> add(Kind.PARTY, difference.inA(), difference.inB()));
  }

  /** With the phrases of a sentence that the sentence beside it has nothing for. */
  private static Alignment beyond(
      Alignment sentences, Leftovers.Wording inA, Leftovers.Wording inB) {
    var onlyA = new ArrayList<>(sentences.onlyA());
    var onlyB = new ArrayList<>(sentences.onlyB());
    for (var pair : sentences.pairs()) {
      Leftovers.only(inA, pair.a(), inB, pair.b()).ifPresent(onlyA::add);
      Leftovers.only(inB, pair.b(), inA, pair.a()).ifPresent(onlyB::add);
    }
    return new Alignment(sentences.pairs(), onlyA, onlyB);
  }

  private static List<Piece> whole(String text) {
    return text.isBlank() ? List.of() : List.of(new Piece(0, text.length()));
  }

  private static List<Fact> outside(List<Fact> facts, List<Piece> extras) {
    return facts.stream().filter(fact -> extras.stream().noneMatch(fact.piece()::meets)).toList();
  }

  private void facts(List<Fact> inA, List<Fact> inB) {
    for (var apart : Matching.of(textA, inA, textB, inB)) {
      add(apart.kind(), piece(apart.inA()), piece(apart.inB()));
    }
  }

  private static List<Piece> piece(Optional<Fact> fact) {
    return fact.map(Fact::piece).stream().toList();
  }

  private void modals(
      Alignment.Pair pair,
      Alignment alignment,
      Reading readA,
      List<Parties.Mention> namedA,
      Reading readB,
      List<Parties.Mention> namedB) {
    var inA = readA.forces(pair.a(), alignment.onlyA());
    var inB = readB.forces(pair.b(), alignment.onlyB());
    var doerA = Doers.first(a, textA, namedA, pair.a());
    var doerB = Doers.first(b, textB, namedB, pair.b());
    boolean same = doerA.filter(one -> doerB.filter(one::answers).isPresent()).isPresent();
    Modals.compare(inA, inB)
        .or(() -> Modals.compareDoer(inA, textA, inB, textB, same))
        .ifPresent(
            forces ->
                found.add(
                    new Divergence(
                        Kind.MODAL,
                        a,
                        b,
                        forces.one().pieces(),
                        forces.other().pieces(),
                        forces.one().force().word(),
                        forces.other().force().word())));
  }

  private void add(Kind kind, List<Piece> inA, List<Piece> inB) {
    found.add(new Divergence(kind, a, b, inA, inB, said(textA, inA), said(textB, inB)));
  }

  private static String said(String text, List<Piece> pieces) {
    return String.join(" … ", pieces.stream().map(piece -> piece.of(text).strip()).toList());
  }
}
