package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese: 二十五, 两万三千, 叁拾万, 二〇二六, 3万, 百分之五, 七成, 八折, 一半. Words such as 一致 that hold a
 * number's character and no number are passed over.
 */
final class HanNumerals {
  private static final String CHARACTERS = "〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億";
  private static final String NUMBER =
      "(?:(?:\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:,\\d{3})*)(?:\\.\\d+)?[百千万亿]*(?:(?<=[万亿])\\d{1,4}(?:[百千万](?!分))?(?![\\d年月日号时点%.,]))?|["
          + CHARACTERS
          + "]+(?:点[〇零一二三四五六七八九]+(?![〇零一二三四五六七八九十分刻]))?)";
  private static final Pattern NONE =
      Pattern.compile(
          "(?<!["
              + CHARACTERS
              + "])(?:一致|统一|一切|一律|一般|一旦|另一|任一|唯一|一同|一起|一并|一经|一定|进一步|同一|一次性|(?<!["
              + CHARACTERS
              + "])万一(?!["
              + CHARACTERS
              + "])|逐一|(?<!["
              + CHARACTERS
              + "])一一(?!["
              + CHARACTERS
              + "])|一体|专一|单一|一直|一贯|一样|一如|一系列|一流|第一时间|一带一路|人一|事一|月一[结付]|(?<!分)之一"
              + "|(?:周|星期|礼拜)[一二三四五六日天](?![天次名个小]|十[一二三四五六七八九]?(?:小时|学时|课时|节|个))|第三(?:方|人|者|国)|(?<![点时一二三四五六七八九])十分(?![之钟钱])|一揽子|一站式|一对一"
              + "|千方百计|[一二]手|二维码|一卡通|一线|一些|一部分|一概|一时|一向|一面|一边|一方|一体化|一道"
              + "|零下|零上|二胡|三弦|二氧化|一氧化|[五四]金|四肢|双学位|三维|二进制|十字|百分比|百姓|百年校庆|万无一失|万能|万分(?!之)|万象"
              + "|四川|三亚|三明(?=市)|三峡|三门峡|四平(?=市)|五台|五指山|六安|六盘水|七台河|九江|九寨|十堰|百色|万州|二连浩特|两江|双鸭山"
              + "|(?<=[入退队])伍|队伍|陆续|大陆|内陆|登陆|陆[地路运]|收拾|四季|三农|一贯制|一视同仁|不一|百货|百科|千万(?=不)|一分为|八小时工作|万方|零配件|零售|零件|零用)");

  /** The thousand of a kilowatt is no number. */
  private static final Pattern KILO = Pattern.compile("千(?=瓦|伏|赫|帕|卡|焦|欧(?!元)|字节|比特)");

  private static final Pattern SAID =
      Pattern.compile(
          "(?<whole>["
              + CHARACTERS
              + "\\d]+)分之(?<part>"
              + NUMBER
              + ")(?<half>半)?"
              + "|(?<tenths>"
              + NUMBER
              + ")(?<cut>[成折])(?<five>五|半)?(?!立|员|果|绩|为|功|本)"
              + "|(?<split>一九|二八|三七|四六|五五|六四|七三|八二|九一)(?=分[成担享摊配账]|开|的?比例)"
              + "|(?<half1>一半|半价|对半|各半|半数|(?<!个)半(?=[年天日月价]|个|小时|分钟|秒|学[年期]|学时)|平分|均分|平均分)"
              + "|(?<places>第)?(?<number>"
              + NUMBER
              + ")"
              + "|(?<both>双(?![语休]))");

  private HanNumerals() {}

  static List<Numeral> in(String plain) {
    String read = KILO.matcher(plain).replaceAll("*");
    read = NONE.matcher(read).replaceAll(r -> "*".repeat(r.group().length()));
    var found = new ArrayList<Numeral>();
    Matcher at = SAID.matcher(read);
    int from = 0;
    while (at.find(from)) {
      from = at.end();
      if (at.group("whole") != null) {
        Ratio part = value(at.group("part"));
        part = at.group("half") == null ? part : part.plus(Ratio.of(1, 2));
        found.add(Numeral.plain(at.start(), from, over(part, value(at.group("whole")))).asShare());
      } else if (at.group("tenths") != null) {
        Ratio tenths = value(at.group("tenths"));
        if (at.group("five") != null) {
          tenths = tenths.plus(Ratio.of(1, 2));
        }
        tenths = tenths.isWithin(11, 99) ? tenths.over(10) : tenths;
        found.add(Numeral.plain(at.start(), from, tenths.over(10)).asShare());
      } else if (at.group("split") != null) {
        for (int i = 0; i < 2; i++) {
          Ratio tenths = value(at.group("split").substring(i, i + 1)).over(10);
          found.add(Numeral.plain(at.start() + i, at.start() + i + 1, tenths).asShare());
        }
      } else if (at.group("number") != null && isAbout(at.group("number"))) {
        found.add(Numeral.plain(at.start(), from - 1, value(at.group("number").substring(0, 1))));
        found.add(Numeral.plain(from - 1, from, value(at.group("number").substring(1))));
      } else if (at.group("number") != null) {
        var number = Numeral.plain(at.start(), from, value(at.group("number")));
        number = at.group("places") == null ? number : number.asOrdinal();
        found.add(at.group("number").matches("[\\d.,]+") ? number.asWritten() : number);
      } else if (at.group("both") != null) {
        found.add(Numeral.plain(at.start(), from, Ratio.of(2)).asFaint());
      } else {
        found.add(Numeral.plain(at.start(), from, Ratio.of(1, 2)).asShare());
      }
    }
    return Shares.slashed(plain, found);
  }

  /** 三四 is three or four. */
  private static boolean isAbout(String said) {
    return said.length() == 2
        && digit(said.charAt(0)) > 0
        && digit(said.charAt(1)) == digit(said.charAt(0)) + 1
        && !Character.isDigit(said.charAt(0));
  }

  /** 八折 keeps four fifths and is a discount of one. */
  static boolean isDiscount(String said) {
    return said.contains("折");
  }

  private static Ratio over(Ratio part, Ratio whole) {
    return new Ratio(part.top().multiply(whole.bottom()), part.bottom().multiply(whole.top()));
  }

  static Ratio value(String said) {
    int point = said.indexOf('点');
    if (point > 0) {
      var decimals = new StringBuilder("0.");
      said.substring(point + 1).chars().forEach(c -> decimals.append(digit((char) c)));
      return value(said.substring(0, point)).plus(Ratio.of(decimals.toString()));
    }
    if (said.length() > 1 && said.chars().allMatch(c -> digit((char) c) >= 0)) {
      var digits = new StringBuilder();
      said.chars().forEach(c -> digits.append(digit((char) c)));
      return Ratio.of(digits.toString());
    }
    if (Character.isDigit(said.charAt(0))) {
      int end = 0;
      while (end < said.length() && "0123456789., ".indexOf(said.charAt(end)) >= 0) {
        end++;
      }
      Ratio value = Ratio.of(said.substring(0, end).replaceAll("[, ]", ""));
      while (end < said.length() && scale(said.charAt(end)) > 0) {
        value = value.times(scale(said.charAt(end++)));
      }
      return end < said.length() ? value.plus(value(said.substring(end))) : value;
    }
    return Ratio.of(characters(said));
  }

  private static long characters(String said) {
    long sum = 0;
    long group = 0;
    long digit = 0;
    long lastScale = 10;
    boolean zero = false;
    for (char c : said.toCharArray()) {
      long scale = scale(c);
      if (c == '廿' || c == '卅') {
        group += c == '廿' ? 20 : 30;
      } else if (scale == 0) {
        digit = digit(c);
        zero |= digit == 0;
      } else if (scale >= 10_000) {
        long before = scale == 10_000 ? group + digit : sum + group + digit;
        sum = (scale == 10_000 ? sum : 0) + Math.max(before, 1) * scale;
        group = 0;
        digit = 0;
        lastScale = scale;
        zero = false;
      } else {
        group += Math.max(digit, 1) * scale;
        digit = 0;
        lastScale = scale;
        zero = false;
      }
    }
    boolean cutShort = digit > 0 && !zero && lastScale > 10;
    return sum + group + (cutShort ? digit * lastScale / 10 : digit);
  }

  private static long scale(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万', '萬' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    int index = "〇一二三四五六七八九".indexOf(c);
    if (index < 0) {
      index = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
    }
    return index < 0 && c == '两' ? 2 : index;
  }
}
