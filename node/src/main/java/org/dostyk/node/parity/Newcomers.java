package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.parity.OwnNames.Own;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.search.NamedPlaces;
import org.dostyk.node.search.Namesakes;
import org.dostyk.node.values.Language;

/**
 * Institutions of a sort that no table knows, by their own names alone: a technopark against a pipe
 * works. Reported only where each wording names somebody of whom the other knows nothing.
 */
final class Newcomers {
  private record Named(Piece piece, Own own, boolean isNew) {}

  private static final Pattern CAPITAL =
      Pattern.compile("(?<=[\\p{Ll}\\d,;)] |[«“\"])(?<!of )\\p{Lu}[\\p{Ll}'’-]{3,}");

  /** Two capitals on end are a name in English even where a sentence begins. */
  private static final Pattern RUN =
      Pattern.compile("(?<!of )\\p{Lu}[\\p{Ll}'’-]{3,}(?= \\p{Lu}\\p{Ll})");

  private static final Pattern RUSSIAN_FIRST =
      Pattern.compile("(?<=^|[.!?] )\\p{Lu}\\p{Ll}{3,}ск(?:ий|ая|ое)(?= \\p{Ll})");

  /** 大沽钢管厂, where a name may begin. */
  private static final Pattern HAN =
      Pattern.compile(
          "(?<=^|[由与和及向，,。；;、])[\\p{IsHan}&&[^由与和及向或]]{3,12}?(?<kind>厂|园|社|队|站|所|局|场|馆|台|团|坊|基地)(?=[应须将负采购可的与和及统自提承支派组选按在于免每定为向办，,。；;]|$)");

  /** 韦克斯穆尔, by whichever kind or none: characters by which foreign names are spelt. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[埃奥阿艾巴邦鲍贝本比宾波伯布达戴丹德邓迪蒂丁杜多厄额恩尔法凡菲芬佛弗福盖甘冈戈格古哈豪赫亨惠霍基吉加贾杰卡凯坎康考科克肯库夸昆拉莱赖兰朗劳勒雷里利列林隆卢鲁伦罗洛马麦曼芒梅蒙米莫姆穆纳内尼宁纽努诺欧帕潘佩彭皮珀普齐奇恰乔钦琼热萨塞森桑沙舍圣史斯苏索塔泰坦唐特滕廷图托瓦威韦维温沃乌西希锡谢辛逊雅亚扬耶叶伊因英尤约赞泽扎詹芝朱兹孜佐]{4,}");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:Jan|Febr)uary|March|April|June|July|August|\\p{Lu}\\p{Ll}+(?:ember|ober|day)");

  private Newcomers() {}

  static Optional<Difference> compare(
      Language a,
      String textA,
      List<Mention> inA,
      List<Piece> skipA,
      Language b,
      String textB,
      List<Mention> inB,
      List<Piece> skipB) {
    var namedA = named(a, textA, inA, skipA);
    var namedB = named(b, textB, inB, skipB);
    var lostA = lost(namedA, inA, b, textB, inB);
    var lostB = lost(namedB, inB, a, textA, inA);
    boolean apart =
        a != b
            && !lostA.isEmpty()
            && !lostB.isEmpty()
            && (lostA.stream().anyMatch(Named::isNew) || lostB.stream().anyMatch(Named::isNew));
    return apart ? Optional.of(new Difference(pieces(lostA), pieces(lostB))) : Optional.empty();
  }

  private static List<Piece> pieces(List<Named> named) {
    return named.stream().map(Named::piece).toList();
  }

  /** Of whom the other wording does not speak, by whatever word. */
  private static List<Named> lost(
      List<Named> named, List<Mention> mine, Language other, String text, List<Mention> others) {
    boolean unnamed =
        others.stream()
            .anyMatch(one -> one.name().isEmpty() && mine.stream().noneMatch(one::answers));
    return unnamed
        ? List.of()
        : named.stream()
            .filter(one -> !OwnNames.stands(one.own, other, text))
            .filter(one -> !isMet(one, mine, others))
            .toList();
  }

  /** Whether the other wording is known to call the same one by whatever name. */
  private static boolean isMet(Named one, List<Mention> mine, List<Mention> others) {
    return mine.stream()
        .filter(m -> m.piece().equals(one.piece) && !m.name().isEmpty())
        .anyMatch(m -> others.stream().anyMatch(o -> o.name().equals(m.name())));
  }

  private static List<Named> named(
      Language language, String text, List<Mention> mentions, List<Piece> skip) {
    var named = new ArrayList<Named>();
    int behindLast = 0;
    for (Mention mention : mentions) {
      Own own =
          mention.isAlone()
              ? OwnNames.alone(language, mention.piece().of(text))
              : mention.isNamed()
                  ? Own.NONE
                  : OwnNames.of(language, text, mention.piece(), behindLast);
      behindLast = mention.piece().to();
      if (own.sure() && !mention.name().isEmpty()) {
        named.add(new Named(mention.piece(), own, false));
      }
    }
    if (language == Language.ZH) {
      han(text, mentions, skip, named);
    } else {
      var taken = mentions.stream().map(Mention::piece).toList();
      words(language, CAPITAL, text, taken, skip, named);
      if (language == Language.EN) {
        words(language, RUN, text, taken, skip, named);
      } else if (language == Language.RU) {
        words(language, RUSSIAN_FIRST, text, taken, skip, named);
      }
    }
    return named;
  }

  private static void han(
      String text, List<Mention> mentions, List<Piece> skip, List<Named> named) {
    foreign(text, mentions, skip, named);
    Matcher at = HAN.matcher(text);
    while (at.find()) {
      var piece = new Piece(at.start(), at.end());
      var kind = new Piece(at.start("kind"), at.end("kind"));
      Own own = OwnNames.of(Language.ZH, text, kind, at.start());
      if (own.sure()
          && own.near().length() > 2
          && mentions.stream().noneMatch(m -> m.piece().meets(piece))
          && skip.stream().noneMatch(piece::meets)) {
        named.add(new Named(piece, own, true));
      }
    }
  }

  private static void foreign(
      String text, List<Mention> mentions, List<Piece> skip, List<Named> named) {
    var places = NamedPlaces.in(text);
    FOREIGN
        .matcher(text)
        .results()
        .map(run -> new Piece(run.start(), run.end()))
        .filter(run -> mentions.stream().noneMatch(m -> m.piece().from() == run.to()))
        .filter(run -> places.stream().noneMatch(p -> new Piece(p.from(), p.to()).meets(run)))
        .filter(run -> skip.stream().noneMatch(run::meets))
        .filter(run -> Namesakes.usualHan(run.of(text)) == 0 && !isCountry(run.of(text)))
        .forEach(
            run -> {
              String name = run.of(text);
              named.add(new Named(run, new Own(List.of(), name, name, true), true));
            });
  }

  private static boolean isCountry(String han) {
    return han.endsWith("斯坦") || han.endsWith("俄罗斯") || han.endsWith("白俄罗斯");
  }

  private static void words(
      Language language,
      Pattern pattern,
      String text,
      List<Piece> taken,
      List<Piece> skip,
      List<Named> named) {
    var words =
        pattern
            .matcher(text)
            .results()
            .filter(word -> !DAY.matcher(word.group()).matches())
            .filter(word -> OwnNames.isOwn(language, word.group()))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    var zones = Zones.in(Plain.of(text));
    var places = NamedPlaces.in(text);
    words.forEach(
        word -> {
          var piece = new Piece(word.start(), word.end());
          boolean known =
              named.stream().anyMatch(one -> one.own.words().contains(word.group()))
                  || taken.stream().anyMatch(piece::meets)
                  || TermWords.isDefinition(text, piece.from())
                  || skip.stream().anyMatch(piece::meets)
                  || zones.stream().anyMatch(zone -> zone.piece().meets(piece))
                  || places.stream().anyMatch(p -> new Piece(p.from(), p.to()).meets(piece));
          if (!known) {
            named.add(new Named(piece, new Own(List.of(word.group()), "", "", true), true));
          }
        });
  }
}
