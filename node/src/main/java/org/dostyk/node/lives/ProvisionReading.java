package org.dostyk.node.lives;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.lives.Consolidated.Standing;
import org.dostyk.node.values.Language;

/**
 * Reads from an agreement's own clauses by what it lives, as far as they say it in the words that
 * such clauses usually have. A proposal for an officer, never more; where two languages of a clause
 * say different things, nothing is proposed.
 */
final class ProvisionReading {
  private static final String N_EN = "(?<n>\\d{1,4}|one|two|three|four|five|six|ten)";
  private static final String N_RU =
      "(?<n>\\d{1,4}|один|два|двух|три|тр[её]х|четыр\\p{L}+|пят[ьи]|шест[ьи]|десят[ьи])";
  private static final String N_KK = "(?<n>\\d{1,4}|бір|екі|үш|төрт|бес|алты|он)";
  private static final String N_ZH = "(?<n>\\d{1,4}|[一二两三四五六十])";
  private static final List<String> NUMBERS =
      List.of(
          "one|один|бір|一",
          "two|два|двух|екі|二|两",
          "three|три|трех|трёх|үш|三",
          "four|четыре|четырех|четырёх|төрт|四",
          "five|пять|пяти|бес|五",
          "six|шесть|шести|алты|六");

  private static final Map<Language, Pattern> TERM =
      patterns(
          "remains? in force (?:for (?:the following number of years: ?)?)" + N_EN,
          "действует (?:в течение )?(?:следующего числа лет: ?)?" + N_RU,
          N_KK + " жыл(?: бойы)? (?:қолданылады|күшінде болады)",
          "有效期[为:：]?" + N_ZH + "年");
  private static final Map<Language, Pattern> RENEWAL =
      patterns(
          "(?:extended|renewed)(?<once> once)?.{0,120}?unless.{0,160}?" + N_EN + " (?<u>day|month)",
          "продлева\\p{L}+(?<once> один раз)?.{0,160}?не позднее чем за " + N_RU + " (?<u>дн|мес)",
          N_KK + " (?<u>күн|ай) бұрын.{0,120}?(?<once>бір рет )?(?:\\p{L}+ ){0,4}ұзартылады",
          "期满(?:前)?" + N_ZH + "(?<u>日|天|个月)前?.{0,60}?(?:异议|反对).{0,60}?延长(?<once>一次)?");
  private static final Map<Language, Pattern> ENDING =
      patterns(
          "(?:end|terminate) this \\p{L}+ by (?:written )?notice.{0,80}?"
              + N_EN
              + " (?<u>day|month)",
          "прекратить действие.{0,120}?не менее чем за " + N_RU + " (?<u>дн|мес)",
          N_KK + " (?<u>күн|ай) бұрын жазбаша хабарлап.{0,80}?тоқтат",
          "提前(?:至少)?" + N_ZH + "(?<u>日|天|个月)(?:以)?书面通知.{0,60}?终止");
  private static final Map<Language, Pattern> AMENDING =
      patterns(
          "may be amended by agreement of all",
          "могут быть внесены изменения по согласию",
          "келісуімен.{0,60}?өзгерістер енгізілуі мүмкін",
          "一致同意.{0,6}可修改");
  private static final Map<Language, Pattern> STUDENTS =
      patterns(
          "already admitted shall be allowed to complete",
          "уже принятым студентам",
          "қабылданып қойған студенттер",
          "应允许已接收的学生");

  private ProvisionReading() {}

  /** What one clause says in one language. */
  private record Found(String count, String unit, boolean once) {}

  /** What the clauses propose for an agreement in force since this day. */
  static Provisions of(AgreementId id, Consolidated text, LocalDate since) {
    var clauses = new EnumMap<Matter, String>(Matter.class);
    Optional<Found> term = find(text, TERM, Matter.TERM, clauses);
    Optional<Found> renewal = find(text, RENEWAL, Matter.RENEWAL, clauses);
    Optional<Found> ending = find(text, ENDING, Matter.ENDING, clauses);
    boolean amendable = find(text, AMENDING, Matter.AMENDING, clauses).isPresent();
    boolean students = find(text, STUDENTS, Matter.STUDENTS, clauses).isPresent();
    int years = term.map(t -> number(t.count())).filter(n -> n <= LifeRules.MOST_YEARS).orElse(0);
    Optional<LocalDate> ends =
        years == 0 ? Optional.empty() : Optional.of(since.plusYears(years).minusDays(1));
    Renewal by =
        renewal.isEmpty() || ends.isEmpty()
            ? Renewal.NOT
            : renewal.get().once() ? Renewal.ONCE : Renewal.EACH_TIME;
    List<String> surviving = surviving(text, clauses);
    return new Provisions(
        id,
        ends,
        by,
        by.isByItself() ? years : 0,
        by.isByItself() ? renewal.flatMap(ProvisionReading::lead) : Optional.empty(),
        amendable || !clauses.containsKey(Matter.AMENDING),
        ending.flatMap(ProvisionReading::lead),
        students,
        surviving,
        clauses,
        0);
  }

  /** The clauses on data, confidentiality and intellectual property, which outlive the rest. */
  private static List<String> surviving(Consolidated text, Map<Matter, String> clauses) {
    String ending = clauses.getOrDefault(Matter.STUDENTS, "");
    var labels = new ArrayList<String>();
    for (Standing clause : text.holding()) {
      if (ClauseKind.of(clause.wording()).filter(ClauseKind::outlives).isPresent()) {
        labels.add(clause.label().toString());
      }
    }
    if (!labels.isEmpty() && !ending.isEmpty()) {
      clauses.put(Matter.SURVIVING, ending);
    }
    return labels;
  }

  private static Optional<Found> find(
      Consolidated text,
      Map<Language, Pattern> patterns,
      Matter matter,
      Map<Matter, String> clauses) {
    for (Standing clause : text.holding()) {
      var said = new LinkedHashSet<Found>();
      clause
          .wording()
          .body()
          .forEach(
              (tag, body) ->
                  Language.of(tag)
                      .map(l -> patterns.getOrDefault(l, Pattern.compile("(?!)")).matcher(body))
                      .filter(Matcher::find)
                      .map(ProvisionReading::found)
                      .ifPresent(said::add));
      if (!said.isEmpty()) {
        Found first = said.iterator().next();
        if (said.stream().allMatch(f -> number(f.count()) == number(first.count()))) {
          clauses.put(matter, clause.label().toString());
          return Optional.of(first);
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Found found(Matcher at) {
    BiFunction<String, String, String> group =
        (name, otherwise) ->
            at.pattern().namedGroups().containsKey(name)
                ? Optional.ofNullable(at.group(name)).orElse(otherwise)
                : otherwise;
    return new Found(
        group.apply("n", "0"), group.apply("u", ""), !group.apply("once", "").isEmpty());
  }

  private static Optional<Lead> lead(Found found) {
    String unit = com.ibm.icu.lang.UCharacter.toLowerCase(java.util.Locale.ROOT, found.unit());
    boolean months =
        unit.startsWith("mon") || unit.startsWith("мес") || unit.equals("ай") || unit.equals("个月");
    return Lead.parse(number(found.count()) + (months ? "M" : "D"));
  }

  private static int number(String said) {
    if (said.matches("\\d+")) {
      return Integer.parseInt(said);
    }
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (Pattern.compile(NUMBERS.get(i), CASE_INSENSITIVE | UNICODE_CASE)
          .matcher(said)
          .matches()) {
        return i + 1;
      }
    }
    return said.isEmpty() ? 0 : 10;
  }

  private static Map<Language, Pattern> patterns(String en, String ru, String kk, String zh) {
    int flags = CASE_INSENSITIVE | UNICODE_CASE | DOTALL;
    return Map.of(
        Language.EN, Pattern.compile(en, flags),
        Language.RU, Pattern.compile(ru, flags),
        Language.KK, Pattern.compile(kk, flags),
        Language.ZH, Pattern.compile(zh, flags));
  }
}
