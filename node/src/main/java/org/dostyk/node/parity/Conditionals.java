package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dostyk.node.values.Language;

/**
 * Clauses that set a condition, told by how they begin or end: provided that, если, 但须, -са. One of
 * whose words the other wording tells hardly any is extra, unless the other has a clause of that
 * kind that this one tells as little.
 */
final class Conditionals {
  private static final Map<Language, Pattern> CLAUSES =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?<!\\p{L})(?:при (?:том )?условии,? что|при условии|(?:(?:в|лишь в|только в) (?:том )?случае,? )?если"
                  + "|но (?:обязан\\p{L}*|при этом|долж\\p{L}+|только|лишь)|(?:за исключением|кроме) случаев,? когда"
                  + "|причем|с (?:тем|условием),? что)(?!\\p{L})[^,;.:)]*"),
          Language.EN,
          Pattern.compile(
              "(?<!\\p{L})(?:provided(?: always)? that|on (?:the )?condition that|(?<!for )as long as|so long as|if(?! (?:it|they|he or she|he|she) (?:so )?(?:wish|choose|desire|want|see|think))|unless(?! [^,;.]*(?:agree|consent|permi|approv|allow))"
                  + "|except (?:where|when|if|that)|but (?:must|shall|may|only)|subject to|in which case)(?!\\p{L})[^,;.:)]*"),
          Language.KK,
          Pattern.compile(
              "(?:^|(?<=[,;.:(]))[^,;.:(]*(?:\\p{L}+с[ае]|жағдайда|шартымен)(?=[,;.:])|(?<!\\p{L})бірақ [^,;.:)]*"),
          Language.ZH,
          Pattern.compile(
              "(?<=[,;])但(?:是)?[^,;。]{0,6}?(?:须|应|需|必须|不得|仅|只|可|不超过|以)[^,;。]*|(?:前提[是为]|条件[是为])[^,;。]*"
                  + "|(?<=[,;])(?:如(?![下期实同何约此])|若(?!干)|倘|除非)[^,;。]+"));

  /** By which the other wording may tell a condition besides. */
  private static final Map<Language, Pattern> OTHERS =
      Map.of(
          Language.RU,
          Pattern.compile(
              "(?<!\\p{L})(?:при(?= \\p{L}+(?:ии|ке|те|де|зе|че|сти))|в случа\\p{L}+|без|котор\\p{L}+|когда|кроме|только|пока|\\p{L}+(?:вш|ющ|ящ|нн)\\p{L}{2,3})(?!\\p{L})[^,;.:)]*"),
          Language.EN,
          Pattern.compile(
              "(?<!\\p{L})(?:when|where|once|who|whose|that|which|until|only|with|without|except|failing|in the event|in case|should|for as long|but)(?!\\p{L})[^,;.:)]*"),
          Language.KK,
          Pattern.compile(
              "(?:^|(?<=[,;.:(]))[^,;.:(]*(?:\\p{L}+с[ае]|\\p{L}+[ғқ]анда|\\p{L}+[гк]енде|жағдай\\p{L}*|шартымен|кезде|тек|ғана|\\p{L}+[ғқ]ан|\\p{L}+[гк]ен)(?=[ ,;.:])|(?<!\\p{L})(?:бірақ|тек) [^,;.:)]*"),
          Language.ZH,
          Pattern.compile(
              "(?:^|(?<=[,;。]))[^,;。]+(?:[的者时后]|情况下|条件下)(?=,)|[^,;。]{2,12}期[间内]|(?:仅|只|除|未|不)[^,;。]+|但[^,;。]+"));

  /** How much of it the other wording may tell: a third. */
  private static final int PART = 3;

  private static final int UNTOLD = 3;

  private Conditionals() {}

  /** The first of one wording’s conditions that the other lacks, outside what it lacks anyway. */
  static Optional<Piece> only(Reading mine, List<Piece> extras, Reading other) {
    return clauses(mine, CLAUSES).stream()
        .filter(clause -> !beginsSentence(mine, clause))
        .filter(clause -> mine.facts().stream().noneMatch(f -> isAnswered(f, clause, other)))
        .filter(clause -> extras.stream().noneMatch(clause::meets))
        .filter(clause -> !isOtherwise(mine, clause, other))
        .filter(clause -> isUntold(mine, clause, other) || isNewLimit(mine, clause, other))
        .filter(
            clause ->
                Stream.concat(clauses(other, CLAUSES).stream(), clauses(other, OTHERS).stream())
                    .noneMatch(beside -> Told.isHardly(other, beside, mine, clause)))
        .findFirst();
  }

  /** “If the mark is 70 or higher”, where the other wording says 60. */
  private static boolean isOtherwise(Reading mine, Piece clause, Reading other) {
    var missed = other.unanswered(mine);
    return mine.unanswered(other).stream()
        .filter(fact -> fact.piece().meets(clause))
        .anyMatch(fact -> missed.stream().anyMatch(one -> one.kind() == fact.kind()));
  }

  /** “But by ten days at most”, where the other wording counts nothing that this one does not. */
  private static boolean isNewLimit(Reading mine, Piece clause, Reading other) {
    return mine.unanswered(other).stream()
            .anyMatch(fact -> fact.piece().meets(clause) && !fact.sure().isEmpty())
        && other.facts().stream()
            .filter(f -> !f.faint() || f.sure().stream().anyMatch(code -> code.startsWith("%")))
            .allMatch(f -> mine.facts().stream().anyMatch(f::answers));
  }

  /** What it counts and the other wording counts too is told. */
  private static boolean isAnswered(Fact fact, Piece clause, Reading other) {
    return fact.piece().meets(clause)
        && !fact.faint()
        && other.facts().stream().anyMatch(fact::answers);
  }

  private static boolean isUntold(Reading mine, Piece clause, Reading other) {
    long words = Told.known(mine, clause);
    long told = Told.answered(mine, clause, other);
    return words - told >= UNTOLD && told * PART <= words && Told.support(mine, clause, other) <= 1;
  }

  /** What stands first is told by the other wording in many ways. */
  private static boolean beginsSentence(Reading mine, Piece clause) {
    return mine.language() != Language.KK
        && Sentences.of(mine.text()).stream()
            .anyMatch(
                sentence ->
                    clause.from() - sentence.from() <= 1 && clause.from() >= sentence.from());
  }

  private static List<Piece> clauses(Reading reading, Map<Language, Pattern> kinds) {
    var clauses = new ArrayList<Piece>();
    Pattern pattern = kinds.get(reading.language());
    if (pattern != null) {
      pattern
          .matcher(Plain.of(reading.text()))
          .results()
          .forEach(at -> clauses.add(new Piece(at.start(), at.end())));
    }
    return clauses;
  }
}
