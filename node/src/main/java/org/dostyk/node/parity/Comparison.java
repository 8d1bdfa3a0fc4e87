package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** Two wordings of one clause set side by side. */
final class Comparison {
  private static final Pattern FREE =
      Pattern.compile("бесплатн|безвозмездн|тегін|ақысыз|free|免费|无偿|免收|不收");

  private static final Pattern FREE_SENTENCE =
      Pattern.compile(
          "^[^,;]{0,40}(?:плат[аы]|оплат[аы])[^,;]{0,40} не (?:взима|вноси|требу)\\p{L}+\\.?\\s*$|^[^,;]{0,40}(?:ақы|төлем)\\p{L}* алынбайды\\.?\\s*$"
              + "|^no (?:fee|charge|payment|rent)[^,;]{0,40}\\.?\\s*$|^[^,;，；]{0,10}(?:不收|免收|免)[^,;，；]{0,6}费[。.]?\\s*$");

  private final Language a;
  private final Language b;
  private final String textA;
  private final String textB;
  private final Reading readA;
  private final Reading readB;
  private final List<Divergence> found = new ArrayList<>();

  private Comparison(Reading readA, Reading readB) {
    this.readA = readA;
    this.readB = readB;
    this.a = readA.language();
    this.b = readB.language();
    this.textA = readA.text();
    this.textB = readB.text();
  }

  static List<Divergence> of(Reading a, Reading b) {
    var comparison = new Comparison(a, b);
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
    var mentionsA = readA.mentions();
    var mentionsB = readB.mentions();
    var alignment = excepted(beyond(Alignment.of(readA, readB), readA, readB));
    alignment
        .onlyA()
        .forEach(piece -> add(Companions.kind(readA, piece), List.of(piece), List.of()));
    alignment
        .onlyB()
        .forEach(piece -> add(Companions.kind(readB, piece), List.of(), List.of(piece)));
    facts(outside(readA.facts(), alignment.onlyA()), outside(readB.facts(), alignment.onlyB()));
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
      modals(pair, alignment, namedA, namedB);
    }
    if (TermWords.defines(textA) && TermWords.defines(textB)) {
      PartyDifferences.named(namedA, namedB)
          .ifPresent(difference -> add(Kind.PARTY, difference.inA(), difference.inB()));
      return;
    }
    var doersA = Agents.doers(readA, namedA, alignment.onlyA());
    var doersB = Agents.doers(readB, namedB, alignment.onlyB());
    var duties = Duties.verdict(readA, namedA, doersA, readB, namedB, doersB);
    boolean same = duties == Duties.Verdict.SAME;
    PartyDifferences.compare(a, textA, namedA, b, textB, namedB, same)
        .or(
            () ->
                Newcomers.compare(
                    a, textA, namedA, alignment.onlyA(), b, textB, namedB, alignment.onlyB()))
        .or(() -> Seats.beside(textA, namedA, textB, namedB))
        .or(() -> Seats.compare(textA, namedA, alignment.onlyA(), textB, namedB, alignment.onlyB()))
        .or(() -> PersonNames.compare(a, textA, alignment.onlyA(), b, textB, alignment.onlyB()))
        .or(() -> Deputies.compare(readA, readB, alignment))
        .or(() -> Fields.compare(readA, readB, alignment))
        .or(
            () ->
                duties == Duties.Verdict.APART
                    ? Optional.of(Parties.Difference.of(doersA, doersB))
                    : Optional.empty())
        .or(() -> Jointly.compare(readA, namedA, readB, namedB))
        .or(() -> Companions.compare(readA, namedA, readB, namedB, alignment))
        .or(() -> same ? Optional.empty() : Agents.compare(readA, namedA, readB, namedB, alignment))
        .or(() -> Substitutes.compare(readA, namedA, readB, namedB, alignment))
        .ifPresent(difference -> add(Kind.PARTY, difference.inA(), difference.inB()));
  }

  /** With the conditions and exceptions that the sentence beside one lacks. */
  private Alignment excepted(Alignment known) {
    var onlyA = new ArrayList<>(known.onlyA());
    var onlyB = new ArrayList<>(known.onlyB());
    onlyA.removeIf(piece -> Failing.isTold(readA, piece, readB));
    onlyB.removeIf(piece -> Failing.isTold(readB, piece, readA));
    for (var pair : known.pairs()) {
      proviso(readA, pair.a(), onlyA, readB).ifPresent(onlyA::add);
      proviso(readB, pair.b(), onlyB, readA).ifPresent(onlyB::add);
    }
    return new Alignment(known.pairs(), onlyA, onlyB);
  }

  private static Optional<Piece> proviso(
      Reading mine, Piece sentence, List<Piece> extras, Reading other) {
    return Provisos.only(mine, sentence, other)
        .filter(piece -> extras.stream().noneMatch(piece::meets))
        .filter(piece -> !Failing.isTold(mine, piece, other))
        .filter(piece -> !Told.wholly(mine, piece, other) && !isDated(mine, piece, other));
  }

  /** With the phrases of a sentence that the sentence beside it has nothing for. */
  private static Alignment beyond(Alignment sentences, Reading inA, Reading inB) {
    var onlyA = new ArrayList<>(sentences.onlyA());
    var onlyB = new ArrayList<>(sentences.onlyB());
    var pairs = new ArrayList<Alignment.Pair>();
    for (var pair : sentences.pairs()) {
      Piece one = told(inA, pair.a(), onlyA, inB);
      Piece two = told(inB, pair.b(), onlyB, inA);
      pairs.add(new Alignment.Pair(one, two));
    }
    onlyA.removeIf(
        sentence ->
            Told.sentence(inA, sentence, inB)
                || isOtherwise(inA, sentence, inB)
                || isNaming(inA, sentence, inB));
    onlyB.removeIf(
        sentence ->
            Told.sentence(inB, sentence, inA)
                || isOtherwise(inB, sentence, inA)
                || isNaming(inB, sentence, inA));
    for (var pair : pairs) {
      Leftovers.only(inA.phrases(), pair.a(), inB.phrases(), pair.b())
          .filter(phrase -> !Told.phrase(inA, phrase, inB) && !isSpelt(inA, phrase))
          .ifPresent(onlyA::add);
      Leftovers.only(inB.phrases(), pair.b(), inA.phrases(), pair.a())
          .filter(phrase -> !Told.phrase(inB, phrase, inA) && !isSpelt(inB, phrase))
          .ifPresent(onlyB::add);
    }
    Conditionals.only(inA, onlyA, inB).ifPresent(onlyA::add);
    Conditionals.only(inB, onlyB, inA).ifPresent(onlyB::add);
    if (onlyA.isEmpty() && onlyB.isEmpty()) {
      Spare.only(inA, onlyA, inB).ifPresent(onlyA::add);
      Spare.only(inB, onlyB, inA).ifPresent(onlyB::add);
    }
    return new Alignment(pairs, onlyA, onlyB);
  }

  /**
   * Whether a sentence left alone states a length, a share or a sum where the other wording states
   * another of that sort, both unanswered: the number is another, the sentence is there.
   */
  private static boolean isOtherwise(Reading mine, Piece sentence, Reading other) {
    var missed = other.unanswered(mine);
    return mine.unanswered(other).stream()
        .filter(fact -> fact.piece().meets(sentence) && !fact.sure().isEmpty())
        .anyMatch(
            fact -> missed.stream().anyMatch(one -> Codes.sorts(fact).equals(Codes.sorts(one))));
  }

  /**
   * A sentence that only says how the parties are called, where the other calls them so too; or
   * that something costs nothing, where the other gives it free of charge.
   */
  private static boolean isNaming(Reading mine, Piece sentence, Reading other) {
    String said = Plain.of(sentence.of(mine.text()));
    return TermWords.isNaming(sentence.of(mine.text())) && TermWords.defines(other.text())
        || FREE_SENTENCE.matcher(said).find() && FREE.matcher(Plain.of(other.text())).find();
  }

  /** 卢卡斯·施泰纳, a name. */
  private static boolean isSpelt(Reading mine, Piece phrase) {
    return phrase.of(mine.text()).indexOf('·') >= 0;
  }

  /** “Except on Mondays”, where the other wording says of Mondays something too. */
  private static boolean isDated(Reading mine, Piece phrase, Reading other) {
    var dates =
        mine.facts().stream()
            .filter(f -> f.kind() == Kind.DATE && !f.faint() && f.piece().meets(phrase))
            .toList();
    return !dates.isEmpty()
        && (dates.stream().allMatch(f -> other.facts().stream().anyMatch(f::answers))
            || Matching.areRestOfWeek(dates, other.facts()));
  }

  /**
   * The sentence that stands beside another; or, if the other wording has nothing that only it
   * tells, one left alone of which it tells something, and which changes places with it.
   */
  private static Piece told(Reading mine, Piece sentence, List<Piece> alone, Reading other) {
    for (int i = 0; i < alone.size(); i++) {
      if (Told.sentence(mine, alone.get(i), other) && Told.tellsNothing(mine, sentence, other)) {
        return alone.set(i, sentence);
      }
    }
    return sentence;
  }

  private static List<Piece> whole(String text) {
    return text.isBlank() ? List.of() : List.of(new Piece(0, text.length()));
  }

  private static List<Fact> outside(List<Fact> facts, List<Piece> extras) {
    return facts.stream().filter(fact -> extras.stream().noneMatch(fact.piece()::meets)).toList();
  }

  private void facts(List<Fact> inA, List<Fact> inB) {
    var differing = Matching.of(textA, inA, textB, inB);
    for (var apart : differing) {
      add(apart.kind(), piece(apart.inA()), piece(apart.inB()));
    }
    if (differing.stream().noneMatch(apart -> apart.kind() == Kind.NUMBER)) {
      Counted.apart(a, textA, inA, b, textB, inB)
          .ifPresent(apart -> add(apart.kind(), piece(apart.inA()), piece(apart.inB())));
    }
  }

  private static List<Piece> piece(Optional<Fact> fact) {
    return fact.map(Fact::piece).stream().toList();
  }

  private void modals(
      Alignment.Pair pair,
      Alignment alignment,
      List<Parties.Mention> namedA,
      List<Parties.Mention> namedB) {
    var inA = readA.forces(pair.a(), alignment.onlyA());
    var inB = readB.forces(pair.b(), alignment.onlyB());
    var doerA = Doers.first(a, textA, namedA, pair.a());
    var doerB = Doers.first(b, textB, namedB, pair.b());
    boolean same = doerA.filter(one -> doerB.filter(one::answers).isPresent()).isPresent();
    Modals.compare(inA, inB)
        .or(() -> Modals.compareDoer(inA, textA, inB, textB, same))
        .filter(difference -> !isSaid(difference, inA, inB))
        .or(() -> denials(pair, alignment, inA, inB))
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

  /**
   * Whether the word of force that only one sentence has is told in the other by some word. A word
   * that denies is not told by one that affirms.
   */
  private boolean isSaid(Modals.Difference difference, Forces inA, Forces inB) {
    var said = inA.isSaid() ? difference.one() : difference.other();
    if (inA.isSaid() == inB.isSaid()
        || said.force() == Modals.Force.PROHIBITION
        || said.force() == Modals.Force.RELEASE) {
      return false;
    }
    Reading one = inA.isSaid() ? readA : readB;
    Reading other = inA.isSaid() ? readB : readA;
    Piece beside = (inA.isSaid() ? inB : inA).sentence();
    var told = Lexicon.said(other.language(), Plain.of(beside.of(other.text())));
    String plain = Plain.of(one.text());
    return said.pieces().stream()
        .allMatch(
            piece ->
                Lexicon.beginning(one.language(), plain, piece).stream()
                    .anyMatch(told::intersects));
  }

  /** What one sentence plainly denies, where the other has no word to deny it by. */
  private Optional<Modals.Difference> denials(
      Alignment.Pair pair, Alignment alignment, Forces inA, Forces inB) {
    var deniedA = outside(Denials.in(a, textA, pair.a()), alignment.onlyA(), inA);
    var deniedB = outside(Denials.in(b, textB, pair.b()), alignment.onlyB(), inB);
    if (!deniedA.isEmpty() && inB.affirms() && !Denials.mayDeny(b, pair.b().of(textB))) {
      return Optional.of(
          new Modals.Difference(
              new Modals.Said(Modals.Force.PROHIBITION, deniedA),
              inB.said(Modals.Force.OBLIGATION)));
    }
    if (!deniedB.isEmpty() && inA.affirms() && !Denials.mayDeny(a, pair.a().of(textA))) {
      return Optional.of(
          new Modals.Difference(
              inA.said(Modals.Force.OBLIGATION),
              new Modals.Said(Modals.Force.PROHIBITION, deniedB)));
    }
    return Optional.empty();
  }

  private static List<Piece> outside(List<Piece> denied, List<Piece> extras, Forces forces) {
    return forces.deniesPlainly()
        ? denied.stream().filter(piece -> extras.stream().noneMatch(piece::meets)).toList()
        : List.of();
  }

  private void add(Kind kind, List<Piece> inA, List<Piece> inB) {
    found.add(new Divergence(kind, a, b, inA, inB, said(textA, inA), said(textB, inB)));
  }

  private static String said(String text, List<Piece> pieces) {
    return String.join(" … ", pieces.stream().map(piece -> piece.of(text).strip()).toList());
  }
}
