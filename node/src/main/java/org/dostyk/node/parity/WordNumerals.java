package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** Numbers in Kazakh, Russian and English words, alone or after digits: двадцати пяти, 3,6 млн. */
final class WordNumerals {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+(?:-(?=\\p{L}))?");
  private static final Pattern GAP = Pattern.compile("[ -]{0,2}|\\. |, ?| and | and a ");

  /** Он бірден, сағат бірде; by itself бірден is “at once”. */
  private static final Pattern ONE = Pattern.compile("бір(?:ден|де|ге|дің|мен|ді)");

  private static final Pattern OF_THE_CLOCK =
      Pattern.compile("(?:сағат|түнгі|түскі|күндізгі|таңғы) $");

  /** $1.5m, KZT 3m. */
  private static final Pattern MONEY =
      Pattern.compile("(?:[$€£¥₸₽]|kzt|usd|eur|cny|rmb|rub|gbp) ?$");

  private static final Pattern OF_A_YEAR =
      Pattern.compile("(?:first|second|third|fourth|last|each|per|this|next|every) $");

  private static final Pattern QUARTER_BEHIND =
      Pattern.compile(" (?:сайын|соң|кейін|бас|бойы|ішінде|қорыт|аяқ|үшін)");
  private static final Pattern QUARTER_BEFORE =
      Pattern.compile("(?:әр|бір|ші|есепті|ағымдағы|өткен|алдыңғы|осы|келесі|[ivіх]) $");

  /** Оннан бір is one of ten, and not eleven. */
  private static final Pattern PARTED = Pattern.compile("(?s).*(?:[нтд][ае]н|[нтд][ыі]ң)");

  private final Language language;
  private final String plain;
  private final List<Numeral> digits;
  private final List<Numeral> found = new ArrayList<>();
  private @Nullable Building number;

  private WordNumerals(Language language, String plain, List<Numeral> digits) {
    this.language = language;
    this.plain = plain;
    this.digits = digits;
  }

  static List<Numeral> in(Language language, String plain) {
    var digits = Digits.arabic(language, plain);
    var reading = new WordNumerals(language, plain, digits);
    reading.read();
    return Shares.join(language, plain, reading.found);
  }

  private void read() {
    int next = 0;
    var words = TOKEN.matcher(plain).results().toList();
    for (var token : words) {
      while (next < digits.size() && digits.get(next).from() < token.end()) {
        finish();
        number = new Building(digits.get(next++));
      }
      int end = plain.charAt(token.end() - 1) == '-' ? token.end() - 1 : token.end();
      String said = plain.substring(token.start(), end);
      Optional<NumberWord> word = NumberWord.of(language, meant(said, token.start(), end));
      if (word.isEmpty()) {
        if (number != null
            && !"and".equals(said)
            && !plain.substring(number.to, token.start()).equals("-")) {
          finish();
        }
        Compound.read(language, said, token.start()).ifPresent(found::add);
      } else {
        if (plain.startsWith("- ", end)) {
          finish(); // twenty third- and fourth-year students
        }
        take(word.get(), token.start(), end);
      }
    }
    while (next < digits.size()) {
      finish();
      number = new Building(digits.get(next++));
    }
    finish();
  }

  /** In Kazakh үшін is “for”, but “three” in төрттен үшін; тоқсан is ninety or a quarter. */
  private String meant(String said, int from, int to) {
    if (language == Language.EN && number != null && number.to == from) {
      boolean money = MONEY.matcher(plain.substring(0, number.from)).find();
      return said.equals("k") ? "thousand" : money && said.equals("m") ? "million" : said;
    }
    if (language != Language.KK) {
      return said;
    }
    if (ONE.matcher(said).matches()
        && (number != null || OF_THE_CLOCK.matcher(plain.substring(0, from)).find())) {
      return "бір";
    }
    if (said.equals("үшін") && number != null) {
      return "үш";
    }
    boolean quarter =
        said.startsWith("тоқсан")
            && (QUARTER_BEHIND.matcher(plain).region(to, plain.length()).lookingAt()
                || QUARTER_BEFORE.matcher(plain.substring(0, from)).find());
    return quarter ? "" : said;
  }

  private void take(NumberWord word, int from, int to) {
    if (number != null && (!isJoined(from) || !number.takes(word, to, language))) {
      finish();
    } else if (number != null) {
      if (word.ordinal()) {
        finish();
      }
      return;
    }
    switch (word.role()) {
      case ADDED, HUNDRED, SCALE -> {
        number = new Building(word, from, to);
        if (word.ordinal()) {
          finish();
        }
      }
      case SHARE, HALF_MORE -> found.add(Numeral.plain(from, to, word.value()).asShare());
      case QUARTER -> {
        var quarter = Numeral.plain(from, to, word.value()).asShare();
        found.add(
            plain.startsWith(" of", to) && !OF_A_YEAR.matcher(plain.substring(0, from)).find()
                ? quarter
                : quarter.asFaint());
      }
      case MIXED -> found.add(Numeral.plain(from, to, word.value()));
      case FAINT -> found.add(Numeral.plain(from, to, word.value()).asFaint());
    }
  }

  private boolean isJoined(int from) {
    return number != null
        && GAP.matcher(plain.substring(number.to, from)).matches()
        && (language != Language.KK
            || !PARTED.matcher(plain.substring(number.from, number.to)).matches())
        && (language == Language.EN || plain.charAt(from - 1) != ',')
        && plain.substring(number.to, from).indexOf(',') < 0
        && (language != Language.EN || plain.substring(number.to, from).indexOf('.') < 0);
  }

  private void finish() {
    if (number != null) {
      found.add(number.done());
      number = null;
    }
  }

  /** A number of which more words may come. */
  private static final class Building {
    private final int from;
    private int to;
    private Ratio sum = Ratio.of(0);
    private Ratio group;
    private int rank;
    private int scale = Integer.MAX_VALUE;
    private boolean ordinal;
    private boolean written;

    Building(Numeral digits) {
      from = digits.from();
      to = digits.to();
      group = digits.value();
      rank = 0;
      written = true;
    }

    Building(NumberWord word, int from, int to) {
      this.from = from;
      this.to = to;
      group = word.value();
      rank = word.rank();
      ordinal = word.ordinal();
      if (word.role() == NumberWord.Role.SCALE) {
        sum = group;
        scale = word.value().whole();
        group = Ratio.of(0);
        rank = 1000;
      }
    }

    boolean takes(NumberWord word, int to, Language language) {
      switch (word.role()) {
        case ADDED -> {
          boolean fits = rank > word.rank() && word.value().whole() < rank || rank == 1000;
          if (!fits) {
            return false;
          }
          group = group.plus(word.value());
          rank = word.rank();
        }
        case HUNDRED -> {
          if (!(rank == 1 && group.isWithin(1, 99)) && rank != 1000) {
            return false;
          }
          group = rank == 1000 ? word.value() : group.times(word.value());
          rank = 100;
        }
        case SCALE -> {
          if (word.value().whole() >= scale || written && group.isWithin(1900, 2100)) {
            return false;
          }
          Ratio counted = group.equals(Ratio.of(0)) ? Ratio.ONE : group;
          sum = sum.plus(counted.times(word.value()));
          scale = word.value().whole();
          group = Ratio.of(0);
          rank = 1000;
          written = false;
        }
        default -> {
          return false;
        }
      }
      ordinal |= word.ordinal();
      this.to = to;
      return true;
    }

    Numeral done() {
      Numeral numeral = Numeral.plain(from, to, sum.plus(group));
      numeral = ordinal ? numeral.asOrdinal() : numeral;
      return written ? numeral.asWritten() : numeral;
    }
  }
}
