package org.dostyk.node.parity;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which currency a numeral counts. */
final class Money {
  /** A currency's code and where the words for it, before and behind the numeral, begin and end. */
  record Currency(String code, int parts, int from, int to) {}

  /**
   * @param parts how many of it make one of the currency: a hundred pence
   */
  private record Row(String code, int parts, Pattern behind, Pattern before) {}

  /** 150 000 (сто пятьдесят тысяч) тенге: what is said again in words is one sum. */
  private static final String SAID_AGAIN = "(?: ?\\([^()\\d]{3,90}\\)|\\))?";

  private static final List<Row> ROWS =
      Tables.rows("currencies.tsv").stream()
          .map(
              cells ->
                  new Row(
                      cells[0],
                      cells.length > 2 ? Integer.parseInt(cells[2]) : 1,
                      Pattern.compile(SAID_AGAIN + "\\.?[ -]*(?:" + cells[1] + ")整?"),
                      Pattern.compile(
                          "(?<![\\p{IsCyrillic}\\p{IsLatin}])(?:" + cells[1] + ")[ ]*$")))
          .toList();
  private static final String ANY =
      Tables.rows("currencies.tsv").stream()
          .map(cells -> cells[1])
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final Pattern ANY_BEHIND = Pattern.compile(SAID_AGAIN + "\\.?[ -]*" + ANY);
  private static final Pattern ANY_BEFORE = Pattern.compile(ANY + "[ ]*$");
  private static final int NEAR = 24;

  /** 500 рублей 00 копеек: what stands before the numeral counts another. */
  private static final Pattern COUNTED = Pattern.compile("[\\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟)] ?$");

  /** What may stand between the two parts of one sum: 一元五角, 5 рублей и 50 копеек. */
  private static final Pattern GAP = Pattern.compile("零|又| ?(?:and|и|және)? ?");

  /** The usual currencies by words that mean nothing else. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{IsCyrillic}\\p{IsLatin}])(?:(?<KZT>те[нң]ге\\p{L}*|tenge|kzt)|(?<USD>доллар\\p{L}*(?: сша)?|us dollars?|dollars?|usd)"
              + "|(?<EUR>(?:евро|еуро)(?:мен)?|euros?|eur)|(?<CNY>юан\\p{L}*|yuan|renminbi|rmb|cny)|(?<RUB>рубл\\p{L}*|rou?bles?)"
              + "|(?<GBP>фунт\\p{L}* стерлинг\\p{L}*|pounds? sterling|gbp))(?!\\p{L})"
              + "|(?<kzt>坚戈)|(?<usd>美元)|(?<eur>欧元)|(?<cny>人民币)|(?<rub>卢布)|(?<gbp>英镑)");

  private static final List<String> CODES = List.of("KZT", "USD", "EUR", "CNY", "RUB", "GBP");

  private Money() {}

  /** In what is paid where no sum stands beside it: invoiced in euros. */
  static List<Fact> bare(String plain, List<Fact> taken) {
    var found = new ArrayList<Fact>();
    Matcher at = NAMED.matcher(plain);
    while (at.find()) {
      var piece = new Piece(at.start(), at.end());
      for (String code : CODES) {
        String small = UCharacter.toLowerCase(Locale.ROOT, code);
        boolean named = at.group(code) != null || at.group(small) != null;
        if (named && taken.stream().noneMatch(f -> f.piece().meets(piece))) {
          found.add(new Fact(Kind.AMOUNT, piece, Set.of("in:" + code), Set.of(), true));
        }
      }
    }
    return found;
  }

  /** Joins a sum and its hundredths, or tenths, that stand beside each other. */
  static void join(String plain, List<Fact> facts) {
    for (int i = 0; i + 1 < facts.size(); i++) {
      Fact one = facts.get(i);
      Fact two = facts.get(i + 1);
      if (one.kind() != Kind.AMOUNT
          || two.kind() != Kind.AMOUNT
          || one.sure().size() != 1
          || two.sure().size() != 1) {
        continue;
      }
      String first = one.sure().iterator().next();
      String second = two.sure().iterator().next();
      String code = Codes.prefix(first);
      var whole = Codes.value(first, code);
      var part = Codes.value(second, code);
      if (code.length() == 4
          && whole.isPresent()
          && part.isPresent()
          && whole.get().isWhole()
          && part.get().compareTo(Ratio.ONE) < 0
          && one.piece().to() <= two.piece().from()
          && GAP.matcher(plain.substring(one.piece().to(), two.piece().from())).matches()) {
        Ratio sum = whole.get().plus(part.get());
        var piece = new Piece(one.piece().from(), two.piece().to());
        facts.set(
            i, new Fact(Kind.AMOUNT, piece, Set.of(code + sum), Set.of(sum.toString()), false));
        facts.remove(i-- + 1);
      }
    }
  }

  static Optional<Currency> of(String plain, Numeral numeral) {
    String before = plain.substring(Math.max(0, numeral.from() - NEAR), numeral.from());
    int from = numeral.from();
    @Nullable String code = null;
    Matcher any0 = ANY_BEFORE.matcher(before);
    boolean isAhead =
        any0.find()
            && (any0.start() == 0 || !COUNTED.matcher(before.substring(0, any0.start())).find());
    for (Row row : isAhead ? ROWS : List.<Row>of()) {
      Matcher ahead = row.before.matcher(before);
      if (code == null && row.parts == 1 && ahead.find()) {
        code = row.code;
        from = numeral.from() - (before.length() - ahead.start());
      }
    }
    Matcher any = ANY_BEHIND.matcher(plain).region(numeral.to(), plain.length());
    any.useTransparentBounds(true);
    for (Row row : any.lookingAt() ? ROWS : List.<Row>of()) {
      Matcher behind = row.behind.matcher(plain).region(numeral.to(), plain.length());
      behind.useTransparentBounds(true);
      if (behind.lookingAt()) {
        boolean again = behind.group().endsWith(")") || behind.group().contains("(");
        return Optional.of(
            new Currency(row.code, row.parts, from, again ? numeral.to() : behind.end()));
      }
    }
    int begins = from;
    return Optional.ofNullable(code).map(c -> new Currency(c, 1, begins, numeral.to()));
  }
}
