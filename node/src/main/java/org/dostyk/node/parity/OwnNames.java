package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.search.Namesakes;
import org.dostyk.node.values.Language;

/**
 * By which name of its own an institution is called beside the word for what it is: Kegen, not
 * pedagogical university. Only what is surely such a name counts; “the University” has none.
 */
final class OwnNames {
  private static final int NEAR = 64;
  private static final int BEFORE_HAN = 16;
  private static final int SHORTEST_HAN = 2;
  private static final double SPELT = 3;

  /** In English names every word has a capital, but for numbers and what joins them. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?:(?:\\p{Lu}[\\p{L}'’-]+|No\\.? ?\\d+|№ ?\\d+|\\d+) )+$");

  private static final Pattern OF =
      Pattern.compile(
          "^(?: \\p{Lu}\\p{L}+)? (?:of|in) (?:the )?(?:(?:[Cc]ity|[Tt]own|[Dd]istrict|[Cc]ounty"
              + "|[Rr]egion|[Pp]rovince) of )?\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern QUOTED =
      Pattern.compile("^(?: \\p{Ll}[\\p{Ll}-]+){0,3} [«“\"]([^»”\"]+)[»”\"]");
  private static final Pattern QUOTED_BEFORE =
      Pattern.compile("[«“\"]([^»”\"]+)[»”\"] (?:[\\p{Ll}-]+ ){0,3}$");
  private static final Pattern FOUR = Pattern.compile("(?:[\\p{L}-]+ ){1,4}$");
  private static final Pattern OF_A_PLACE = Pattern.compile("\\p{L}+[сц]к\\p{L}{2,3}");

  /** Центр занятости Сунси, больница города Актау. */
  private static final Pattern BEHIND =
      Pattern.compile("^(?: \\p{Ll}{4,}){0,2} \\p{Lu}\\p{Ll}{2,}");

  private static final Pattern OF_A_DISTRICT =
      Pattern.compile(
          "^ (\\p{Lu}[\\p{L}-]+ск(?:ого|ой)) (?:район|област|город|уезд|провинци|кра|регион)");

  private static final Pattern ADJECTIVE = Pattern.compile(".*(?:ого|его|ой|ей|ых|их|ому|ым|ую)");

  /** г. Астана: a point behind which no sentence begins. */
  private static final Pattern SHORTENED =
      Pattern.compile("(?:^|[ (])(?:г|гг|им|ул|пр|обл|акад|проф|Dr|Mr|Ms|St|No)\\. $");

  /** The Ob Institute. */
  private static final Pattern SHORT = Pattern.compile("(?:^| )(?!No )\\p{Lu}\\p{Ll} $");

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]{3,}");
  private static final Pattern SENTENCE = Pattern.compile("(?:^|[.!?:;»)] )$");

  /** Орталығы, университетінің: the kind of something, of which a name says the rest. */
  private static final Pattern OF_SOMETHING =
      Pattern.compile(".*(?:с?[ыі](?:н?[ае]|н[ыі]ң|н[аеда]н|н[дт][ае]|мен)?|[ыі]н)");

  private static final Pattern KAZAKH_MARKED =
      Pattern.compile(
          ".*(?:ға|ге|қа|ке|ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|лар|лер|дар|дер|тар|тер)");
  private static final Pattern KAZAKH_OBJECT = Pattern.compile(".*[дтн][ыі]");
  private static final Pattern KAZAKH_DISTRICT =
      Pattern.compile("(?:аудан|облыс|қала|уез|провинция|өңір|аймақ|аймағ)(?:ы|сы|і)?н[ыі]ң");
  private static final Pattern KAZAKH_ATTRIBUTE = Pattern.compile(".*[лдт][ыі][қк]|.*[аә]ра.*");

  /** What institutions share, so that it is nobody’s own. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu)(?:\\p{L}+ическ|медицинск|педагогическ|аграрн|сельск|морск|научн|университетск|институтск|городск|национальн|государственн|международн|степн|областн|региональн|восточн|западн|южн|северн|ұлттық"
              + "|мемлекет|халықаралық|облыс|аудан|қала|шығыс|батыс|оңтүстік|солтүстік|national|state|steppe|international|regional|north|south|east|west|central|орталы[қғ]|центр|centre|center|librar|museum|press|fund|compan|consorti|archive|hospital|clinic|council|board|operator|partner|кітапхана|мұражай|баспа|компания|аурухана|archaeolog|археолог|histor|тарих|истори|physic|физик|chem|хими|biolog|биолог|geolog|геолог|econom|экономик|agri|ауыл|technolog|технолог|техник|energ|энерг|math|матем|lingu|лингв|язык|тіл|literat|әдебиет|литератур|cultur|культур|мәдениет|touris|туризм|sport|спорт|forest|орман|лесн|mining|горн|тау-кен|transport|транспорт|railway|железнодорож|nursing|financ|қаржы|manage|менеджмент|inform|информ|comput|architect|сәулет|архитект|music|музык|өнер|искусств|энергетик|metall|металлург|water|law|құқық|прав|language|казах|китайск|русск|английск|қазақ|қытай|kazakh|chinese|russian|english|sino|eurasia|евразий|еуразия|friendship|достық|дружб|republic|республик|people|халық|народн"
              + "|институт|университет|колледж|академи|факультет|кафедр|школ|мектеп|institut|universit|college|academ|school|facult|тарап|сторон|part(?:y|ies|ner)|ministr|министр|договор|соглашен|приложен|меморандум|agreement|contract|annex|келісім|шарт|memorand|рабоч|учен|учебн|оқу|жоғары|высш"
              + "|each|every|both|students?|the|either|neither|should|кажд|студент|әр|екі|бұл|осы|this|these|that|such|any|all|no|not|if|when|where|upon|after|before|during|within|for|with)\\p{L}*");

  /** Northmoor is a name, northern is none. */
  private static final Pattern COMPOUND =
      Pattern.compile("(?:North|South|East|West)(?!ern|ward)\\p{Ll}{3,}");

  /** What may stand before a kind in Chinese and is no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:合作|委托|外国|本地|当地|境[内外]|国[内外]|派[出遣]|接[收待受]|主办|承办|协办|有关|相关|上述|下列|指定|所属|所在|对方|对应|优秀|重点|知名|授权|专业|专门|民办|公立|私立|直属|附属|同一|不同|参与|参加|加入|进入|来访|受邀|应邀|新成立|成立|设立|建立|联合|共建|共同|分别|一致|同意|批准|提交|通知|送交|报|寄|依照|依|未|如|若|因|除|当|即|之间|上级|地方|人民|中国|哈萨克斯坦|中哈|哈中|中方|哈方|双|任|其|暑期|假期|夏令|冬令|渔民|农民|工人|妇女|青年|学生|教师|职工|本|该|各|每|另|全|某|所|一|两|二|三|四|五|六|七|八|九|十|第|前|后|内|外|多|少|高|中|主|正|副|总).*|[上下大小新老].");

  /** Words of one character before which a name cannot have begun. */
  private static final String HAN_EDGES = "由向与和及或的在从给对将把被须应均还并且但则是该各每任另两双经按凭据于到";

  private static final String FOREIGN =
      "阿埃艾安巴拜贝别波布达德迪杜额恩尔法菲弗戈格哈赫胡基吉加江杰卡喀凯科克库拉莱兰勒雷里利列卢鲁伦罗洛马玛曼梅米莫姆纳内尼努诺奥帕佩皮普奇恰钦热日萨塞瑟沙舍什史斯苏索塔泰坦特提铁图托瓦维沃乌西希谢叶伊因英尤扎泽扎赞詹真芝朱兹孜";

  private static final Pattern HAN_VERBS =
      Pattern.compile("通过|经由|根据|依照|按照|提交|送交|转交|移交|交由|委托|邀请|聘请|协助|授权|报请|负责|组织|支付给");

  private static final Pattern HAN_RUN = Pattern.compile("[\\p{IsHan}“”]+$");

  private OwnNames() {}

  /**
   * What a mention is called.
   *
   * @param words words of an alphabet; empty in Chinese
   * @param han characters that hold the name, and perhaps more before and behind; empty elsewhere
   * @param sure whether it surely is a name
   */
  record Own(List<String> words, String han, String near, boolean sure) {
    static final Own NONE = new Own(List.of(), "", "", false);

    boolean isLike(Own other) {
      if (Meanings.meet(this, other)) {
        return true;
      }
      if (han.isEmpty() && other.han.isEmpty()) {
        return words.stream()
            .anyMatch(w -> other.words.stream().anyMatch(o -> Namesakes.alike(w, o)));
      }
      if (!han.isEmpty() && !other.han.isEmpty()) {
        return near.equals(other.near);
      }
      return han.isEmpty() ? other.says(words) : says(other.words);
    }

    /** Whether a word is a part of it. */
    boolean isOf(String word) {
      return words.contains(word) || !near.isEmpty() && near.contains(word);
    }

    /** How surely two names that are alike are one; 0 if they are not. */
    double likeness(Own other) {
      if (!isLike(other)) {
        return 0;
      }
      if (han.isEmpty() && other.han.isEmpty()) {
        return words.stream()
            .flatMapToDouble(w -> other.words.stream().mapToDouble(o -> Namesakes.likeness(w, o)))
            .max()
            .orElse(0);
      }
      boolean spelt =
          han.isEmpty() ? other.isSpelt(words) : other.han.isEmpty() && isSpelt(other.words);
      return spelt || !han.isEmpty() && !other.han.isEmpty() ? SPELT : 1;
    }

    private boolean isSpelt(List<String> names) {
      return names.stream().anyMatch(name -> Namesakes.spells(near, name));
    }

    private boolean says(List<String> names) {
      return names.stream()
          .anyMatch(name -> Namesakes.says(near, name) || Namesakes.spells(han, name));
    }
  }

  /** What somebody is called by a name alone. */
  static Own alone(Language language, String name) {
    return language == Language.ZH
        ? new Own(List.of(), name, name, true)
        : new Own(List.of(name), "", "", true);
  }

  static Own of(Language language, String text, Piece kind, int behindLast) {
    int from = language == Language.KK ? 0 : behindLast;
    String before = text.substring(Math.max(from, kind.from() - NEAR), kind.from());
    if (language == Language.ZH) {
      return inHan(text.substring(Math.max(behindLast, kind.from() - BEFORE_HAN), kind.from()));
    }
    String behind = text.substring(kind.to(), Math.min(text.length(), kind.to() + NEAR));
    var words = new ArrayList<String>();
    quoted(QUOTED_BEFORE, before, words);
    quoted(QUOTED, behind, words);
    switch (language) {
      case EN -> english(before, behind, words);
      case RU -> russian(before, behind, words);
      default -> kazakh(before, kind.of(text), words);
    }
    return words.isEmpty() ? Own.NONE : new Own(List.copyOf(words), "", "", true);
  }

  private static Own inHan(String before) {
    Matcher run = HAN_RUN.matcher(before);
    if (!run.find()) {
      return Own.NONE;
    }
    boolean quoted = run.group().indexOf('”') >= 0; // told by its meaning, as a rule
    String han = run.group().replaceAll("[“”]", "");
    han = HAN_VERBS.matcher(han).replaceAll("由");
    int from = han.length();
    while (from > 0 && HAN_EDGES.indexOf(han.charAt(from - 1)) < 0) {
      from--;
    }
    String near = han.substring(from);
    return han.isEmpty() ? Own.NONE : new Own(List.of(), han, near, !quoted && isName(near));
  }

  private static boolean isName(String near) {
    return near.length() >= SHORTEST_HAN
        && !NO_NAME.matcher(near).matches()
        && Namesakes.usualHan(near) < SHORTEST_HAN
        && !Vocabulary.begins(near)
        && !("上下大小新老".indexOf(near.charAt(0)) >= 0 && Vocabulary.begins(near.substring(1)));
  }

  /** Whether it begins with characters by which foreign names are spelt. */
  static boolean isForeign(String near) {
    return near.length() > 2 && near.substring(0, 3).chars().allMatch(c -> FOREIGN.indexOf(c) >= 0);
  }

  private static void quoted(Pattern where, String text, List<String> words) {
    Matcher at = where.matcher(text);
    if (at.find()) {
      WORD.matcher(at.group(1))
          .results()
          .map(r -> r.group())
          .filter(OwnNames::isNobodysElse)
          .forEach(words::add);
    }
  }

  private static void english(String before, String behind, List<String> words) {
    Matcher at = CAPITALS.matcher(before);
    boolean called = at.find();
    if (called) {
      take(at.group(), words);
    }
    Matcher of = OF.matcher(behind);
    if (words.isEmpty() && !(called && SHORT.matcher(at.group()).find()) && of.find()) {
      take(of.group(), words);
    }
  }

  private static void russian(String before, String behind, List<String> words) {
    Matcher at = FOUR.matcher(before);
    if (at.find()) {
      WORD.matcher(at.group())
          .results()
          .map(r -> r.group())
          .filter(w -> OF_A_PLACE.matcher(w).matches())
          .forEach(w -> take(w, words));
    }
    Matcher district = OF_A_DISTRICT.matcher(behind);
    if (words.isEmpty() && district.find()) {
      take(district.group(1), words);
    }
    Matcher of = BEHIND.matcher(behind);
    if (words.isEmpty() && of.find() && !ADJECTIVE.matcher(of.group()).matches()) {
      take(of.group(), words);
    }
  }

  /** The nearest words with a capital; one that begins a sentence only if it goes with the kind. */
  private static void kazakh(String before, String kind, List<String> words) {
    Matcher at = FOUR.matcher(before);
    if (!at.find()) {
      return;
    }
    String[] met = at.group().strip().split(" ", -1);
    int i = met.length - 1;
    boolean attributes = true;
    while (i >= 0 && !Character.isUpperCase(met[i].charAt(0))) {
      attributes &= KAZAKH_ATTRIBUTE.matcher(met[i]).matches() || Namesakes.isUsual(met[i]);
      boolean district = KAZAKH_DISTRICT.matcher(met[i]).matches();
      attributes |= district;
      if (!district && KAZAKH_MARKED.matcher(met[i]).matches()) {
        return;
      }
      i--;
    }
    if (i < 0) {
      return;
    }
    boolean first = i == 0 && SENTENCE.matcher(before.substring(0, at.start())).find();
    boolean fits =
        !KAZAKH_MARKED.matcher(met[i]).matches()
            && (!first || attributes && OF_SOMETHING.matcher(kind).matches());
    if (fits) {
      take(met[i], words);
      if (i > 0
          && Character.isUpperCase(met[i - 1].charAt(0))
          && !KAZAKH_OBJECT.matcher(met[i - 1]).matches()) {
        take(met[i - 1], words);
      }
    }
  }

  private static void take(String said, List<String> words) {
    WORD.matcher(said)
        .results()
        .map(r -> r.group())
        .filter(w -> Character.isUpperCase(w.charAt(0)))
        .filter(OwnNames::isNobodysElse)
        .forEach(words::add);
  }

  private static boolean isNobodysElse(String word) {
    return (COMPOUND.matcher(word).matches() || !GENERAL.matcher(word).matches())
        && !Namesakes.isUsual(word);
  }

  /** Whether a word with a capital tells enough to be somebody’s name wherever it stands. */
  static boolean isOwn(Language language, String word) {
    return isNobodysElse(word)
        && Namesakes.isTelling(word)
        && Vocabulary.in(language, word).stream().noneMatch(Vocabulary::isKnown)
        && Lexicon.said(language, Plain.of(word)).isEmpty();
  }

  /** Whether a word has its capital because a sentence begins with it. */
  private static boolean isUsualFirst(Language language, String text, int at, String word) {
    String before = text.substring(0, at);
    return (at == 0 || SENTENCE.matcher(before).find() && !SHORTENED.matcher(before).find())
        && !Lexicon.said(language, Plain.of(word)).isEmpty();
  }

  /** Whether a wording says the name anywhere, be it of no institution. */
  static boolean stands(Own own, Language language, String text) {
    if (language == Language.ZH && own.han().isEmpty()) {
      String[] runs = text.split("[" + HAN_EDGES + "]|\\P{IsHan}+", -1);
      return own.words().stream()
          .anyMatch(
              w ->
                  Arrays.stream(runs)
                      .anyMatch(
                          run ->
                              Namesakes.spells(run, w)
                                  || Namesakes.isTelling(w) && Namesakes.says(run, w)));
    }
    return WORD.matcher(text)
        .results()
        .filter(r -> Character.isUpperCase(text.charAt(r.start())))
        .filter(r -> !isUsualFirst(language, text, r.start(), r.group()))
        .map(r -> r.group())
        .anyMatch(w -> Namesakes.isTelling(w) && new Own(List.of(w), "", "", true).isLike(own));
  }
}
