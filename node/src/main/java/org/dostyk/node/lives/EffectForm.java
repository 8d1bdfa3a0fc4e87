package org.dostyk.node.lives;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * The fixed words in which a supplementary agreement says what it does, one heading to a clause, in
 * each language. They are written by the node and read back from what was signed, so that nothing
 * beside the signed text says what was changed. {@code #} stands for a label, {@code @} for a day,
 * {@code ~} for where a heading in quotation marks may stand.
 */
enum EffectForm {
  REPLACES(
      "Clause #~ shall read as follows",
      "Изложить пункт #~ в следующей редакции",
      "#-тармақ~ мынадай редакцияда жазылсын",
      "第#条~修改为"),
  ADDS(
      "Clause #~ shall be added",
      "Дополнить пунктом #~ следующего содержания",
      "Мынадай мазмұндағы #-тармақпен~ толықтырылсын",
      "增加第#条~"),
  REMOVES("Clause # shall be deleted", "Исключить пункт #", "#-тармақ алып тасталсын", "删去第#条"),
  PROLONGS(
      "The term is extended; its last day is @",
      "Срок действия продлевается; последний день: @",
      "Қолданылу мерзімі ұзартылады; соңғы күні: @",
      "有效期延长，至@届满"),
  ENDS(
      "The last day of the agreement is @",
      "Последний день действия соглашения: @",
      "Келісім қолданылатын соңғы күн: @",
      "本协议效力的最后一日为@");

  private static final Map<Language, DateTimeFormatter> DAYS =
      Map.of(
          Language.EN, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
          Language.RU, DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT),
          Language.KK, DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT),
          Language.ZH, DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT));

  private final Map<Language, String> words = new EnumMap<>(Language.class);
  private final Map<Language, Pattern> patterns = new EnumMap<>(Language.class);

  EffectForm(String en, String ru, String kk, String zh) {
    words.put(Language.EN, en);
    words.put(Language.RU, ru);
    words.put(Language.KK, kk);
    words.put(Language.ZH, zh);
    words.forEach((language, said) -> patterns.put(language, pattern(said)));
  }

  /**
   * What a heading says in one language.
   *
   * @param label empty for what names a day
   * @param heading which the clause has from now on; empty where none is named
   */
  record Said(
      EffectForm form, Optional<ClauseLabel> label, Optional<LocalDate> day, String heading) {

    /** Whether another language says the same, whatever the heading is in it. */
    boolean agrees(Said other) {
      return form == other.form && label.equals(other.label) && day.equals(other.day);
    }
  }

  /** The heading in one language; the clause's own heading is quoted where it has one. */
  String of(Language language, ClauseLabel label, String heading) {
    return said(language)
        .replace("#", label.toString())
        .replace("~", heading.isBlank() ? "" : quoted(language, heading.strip()));
  }

  String of(Language language, LocalDate day) {
    return said(language).replace("@", day(language, day));
  }

  /** A day as texts of agreements write it. */
  static String day(Language language, LocalDate day) {
    return DAYS.getOrDefault(language, DateTimeFormatter.ISO_LOCAL_DATE).format(day);
  }

  /** What a heading says; empty for one that is in none of these forms. */
  static Optional<Said> read(Language language, String heading) {
    for (EffectForm form : values()) {
      Matcher at =
          form.patterns.getOrDefault(language, Pattern.compile("(?!)")).matcher(heading.strip());
      if (at.matches()) {
        return form.said(language, at);
      }
    }
    return Optional.empty();
  }

  private Optional<Said> said(Language language, Matcher at) {
    if (this == PROLONGS || this == ENDS) {
      return parsed(language, at.group("day"))
          .map(day -> new Said(this, Optional.empty(), Optional.of(day), ""));
    }
    Optional<ClauseLabel> label = ClauseLabel.parse(at.group("label"));
    String named =
        this == REMOVES ? "" : Optional.ofNullable(at.group("heading")).orElse("").strip();
    return label.map(l -> new Said(this, Optional.of(l), Optional.empty(), named));
  }

  private String said(Language language) {
    return words.getOrDefault(language, "");
  }

  private static Optional<LocalDate> parsed(Language language, String written) {
    try {
      return Optional.of(
          LocalDate.parse(
              written.strip(), DAYS.getOrDefault(language, DateTimeFormatter.ISO_LOCAL_DATE)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String quoted(Language language, String heading) {
    return switch (language) {
      case EN -> " “" + heading + "”";
      case RU, KK -> " «" + heading + "»";
      case ZH -> "“" + heading + "”";
    };
  }

  private static Pattern pattern(String said) {
    String quoted =
        Pattern.quote(said)
            .replace("#", "\\E(?<label>" + ClauseLabel.PATTERN + ")\\Q")
            .replace("@", "\\E(?<day>.{6,30}?)\\Q")
            .replace("~", "\\E(?:\\s*[“«\"](?<heading>.{1,300})[”»\"])?\\Q");
    return Pattern.compile(quoted + "\\s*[:：]?", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  }
}
