package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Whether two of one sort bear one name, by the consonants of its first word: Балхашский колледж is
 * Балқаш колледжі, and not Теміртау колледжі. Chinese names are not compared.
 */
final class PartyNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int NEAR = 48;

  /** Where a name stands: before the word for what it is, in quotation marks, behind “of”. */
  private static final Pattern THREE = Pattern.compile("(?:[\\p{L}«»-]+ ){1,3}$");

  private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}[\\p{L}'’-]+ )+$");
  private static final Pattern OF = Pattern.compile("^ (?:of|in) (?:the )?\\p{Lu}[\\p{L}-]+");
  private static final Pattern QUOTED = Pattern.compile("^ «[^»]+»");
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?iu)(?:\\p{L}+ическ|медицинск|педагогическ|аграрн|сельск|морск|научн|университетск|институтск|городск|национальн|государственн|международн|степн|областн|региональн|восточн|западн|южн|северн|ұлттық"
              + "|мемлекет|халықаралық|облыс|шығыс|батыс|оңтүстік|солтүстік|national|state|steppe|international|regional|north|south|east|west|central|орталы[қғ]|центр|centre|center|librar|museum|press|fund|compan|consorti|archive|hospital|clinic|council|board|operator|partner|кітапхана|мұражай|баспа|компания|аурухана|archaeolog|археолог|histor|тарих|истори|physic|физик|chem|хими|biolog|биолог|geolog|геолог|econom|экономик|agri|ауыл|technolog|технолог|техник|energ|энерг|math|матем|lingu|лингв|язык|тіл|literat|әдебиет|литератур|cultur|культур|мәдениет|touris|туризм|sport|спорт|forest|орман|лесн|mining|горн|тау-кен|transport|транспорт|railway|железнодорож|nursing|financ|қаржы|manage|менеджмент|inform|информ|comput|architect|сәулет|архитект|music|музык|өнер|искусств|энергетик|metall|металлург|water|law|құқық|прав|language|казахск|казахстанск|китайск|русск|английск|қазақ|қытай|kazakh|chinese|russian|english|sino"
              + "|институт|университет|колледж|академи|institut|universit|college|academ|school|тарап|сторон|part|ministr|министр"
              + "|each|every|both|students?|the|кажд|студент|әр|екі|бұл|this|these)\\p{L}*");

  private static final Pattern OF_A_PLACE = Pattern.compile("\\p{L}+[сц]к\\p{L}{2,3}");

  private PartyNames() {}

  static Optional<Difference> compare(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    if (a == Language.ZH || b == Language.ZH) {
      return Optional.empty();
    }
    for (Mention one : inA) {
      var same = inB.stream().filter(one::answers).toList();
      if (same.size() == 1 && inA.stream().filter(same.getFirst()::answers).count() == 1) {
        Mention two = same.getFirst();
        var namesA = names(textA, one, a);
        var namesB = names(textB, two, b);
        boolean alike = namesA.stream().anyMatch(n -> namesB.stream().anyMatch(m -> isAlike(n, m)));
        if (!namesA.isEmpty() && !namesB.isEmpty() && !alike) {
          return Optional.of(new Difference(List.of(one.piece()), List.of(two.piece())));
        }
      }
    }
    return Optional.empty();
  }

  /** The consonants of words with a capital beside the mention. */
  static Set<String> names(String text, Mention mention, Language language) {
    var names = new ArrayList<String>();
    String before =
        text.substring(Math.max(0, mention.piece().from() - NEAR), mention.piece().from());
    String behind =
        text.substring(mention.piece().to(), Math.min(text.length(), mention.piece().to() + NEAR));
    take(names, language, language == Language.EN ? CAPITALS : THREE, before);
    if (language == Language.EN) {
      take(names, language, OF, behind);
    } else {
      take(names, language, QUOTED, behind);
    }
    return Set.copyOf(new java.util.HashSet<>(names));
  }

  private static void take(List<String> names, Language language, Pattern where, String text) {
    where
        .matcher(text)
        .results()
        .flatMap(found -> WORD.matcher(found.group()).results())
        .filter(r -> Character.isUpperCase(r.group().charAt(0)))
        .filter(r -> !GENERAL.matcher(r.group()).matches())
        .filter(
            r ->
                where != THREE
                    || language != Language.RU
                    || OF_A_PLACE.matcher(r.group()).matches())
        .forEach(r -> names.add(consonants(r.group())));
  }

  private static boolean isAlike(String one, String two) {
    int same = 0;
    while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    return same >= Math.min(2, Math.min(one.length(), two.length()));
  }

  private static String consonants(String word) {
    var kept = new StringBuilder();
    for (char c : Plain.of(word).toCharArray()) {
      int at = "бвгғдзкқлмнңпрстфхһцчшщжbvgdzklmnprstfhcqwxj".indexOf(c);
      if (at >= 0) {
        char even = "pvkktskklmnnprstfhhssssspvktsklmnprstfhskvss".charAt(at);
        if (kept.isEmpty() || kept.charAt(kept.length() - 1) != even) {
          kept.append(even);
        }
      }
    }
    return kept.toString();
  }
}
