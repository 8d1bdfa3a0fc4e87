package org.dostyk.node.lives;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.lives.Consolidated.Standing;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * Reads from the clauses that hold which sentences oblige a party to do something. The wordings of
 * a clause are taken sentence by sentence where they have equally many, else the clause as a whole.
 */
final class ObligationReading {
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|(?<=[。！？])|\\n+");
  private static final Map<Language, Pattern> OBLIGES =
      each(
          "\\b(?:shall|must|undertakes? to)\\b(?! not| be allowed)",
          "обязу\\p{L}+|обязан\\p{L}*|должн?(?:ен|а|ы|о)?(?!\\p{L})(?! быть предоставлена)",
          "міндет\\p{L}+|тиіс",
          "(?<![对相适响供反效])应当?(?!允许|用|急)|须|负责");
  private static final Map<Language, Pattern> FROM_FORCE =
      each(
          "within (?<n>\\d{1,3}) days of (?:the )?(?:signing|entry into force)",
          "в течение (?<n>\\d{1,3}) дней (?:со дня |после |с момента )?(?:подписания|вступления)",
          "(?:қол қойылған|күшіне енген) (?:күннен|соң)[^.]{0,20}?(?<n>\\d{1,3}) күн",
          "(?:签署|生效)(?:之日起|之日后|后)(?<n>\\d{1,3})[日天]内");

  private ObligationReading() {}

  /**
   * The obligations of a text, in its order; none is known to be taken.
   *
   * @param since the day on which the agreement entered into force
   */
  static List<Obligation> of(Consolidated text, List<AgreementParty> parties, LocalDate since) {
    var found = new ArrayList<Obligation>();
    for (Standing clause : text.holding()) {
      List<Map<String, String>> sentences = sentences(clause.wording().body());
      for (int i = 0; i < sentences.size(); i++) {
        Map<String, String> sentence = sentences.get(i);
        if (says(sentence, OBLIGES)) {
          String key = clause.label() + "." + i;
          Text.ofNonBlank(sentence)
              .map(
                  what ->
                      new Obligation(
                          key,
                          clause.label().toString(),
                          what,
                          named(sentence, parties),
                          due(sentence, since),
                          Optional.empty()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Map<String, String>> sentences(Map<String, String> body) {
    var split = new LinkedHashMap<String, List<String>>();
    body.forEach(
        (tag, said) ->
            split.put(
                tag,
                END.splitAsStream(said).map(String::strip).filter(s -> !s.isEmpty()).toList()));
    if (split.values().stream().map(List::size).distinct().count() != 1) {
      return List.of(body);
    }
    int count = split.values().iterator().next().size();
    var sentences = new ArrayList<Map<String, String>>();
    for (int i = 0; i < count; i++) {
      var sentence = new LinkedHashMap<String, String>();
      for (Map.Entry<String, List<String>> each : split.entrySet()) {
        sentence.put(each.getKey(), each.getValue().get(i));
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  private static boolean says(Map<String, String> sentence, Map<Language, Pattern> patterns) {
    return sentence.entrySet().stream()
        .anyMatch(e -> matcher(patterns, e.getKey(), e.getValue()).find());
  }

  /** The party that the sentence names first; empty where it names none, or all. */
  private static Optional<PartnerId> named(
      Map<String, String> sentence, List<AgreementParty> parties) {
    int best = Integer.MAX_VALUE;
    Optional<PartnerId> first = Optional.empty();
    for (AgreementParty party : parties) {
      for (Map.Entry<String, String> said : sentence.entrySet()) {
        int at =
            party.name().exactly(said.getKey()).map(n -> said.getValue().indexOf(n)).orElse(-1);
        if (at >= 0 && at < best) {
          best = at;
          first = Optional.of(party.partner());
        }
      }
    }
    return first;
  }

  private static Optional<LocalDate> due(Map<String, String> sentence, LocalDate since) {
    for (Map.Entry<String, String> said : sentence.entrySet()) {
      Matcher at = matcher(FROM_FORCE, said.getKey(), said.getValue());
      if (at.find()) {
        return Optional.of(since.plusDays(Integer.parseInt(at.group("n"))));
      }
    }
    return Optional.empty();
  }

  private static Matcher matcher(Map<Language, Pattern> patterns, String tag, String said) {
    return Language.of(tag)
        .map(patterns::get)
        .orElseGet(() -> Pattern.compile("(?!)"))
        .matcher(said);
  }

  private static Map<Language, Pattern> each(String en, String ru, String kk, String zh) {
    int flags = CASE_INSENSITIVE | UNICODE_CASE;
    return Map.of(
        Language.EN, Pattern.compile(en, flags),
        Language.RU, Pattern.compile(ru, flags),
        Language.KK, Pattern.compile(kk, flags),
        Language.ZH, Pattern.compile(zh, flags));
  }
}
