package org.dostyk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A register of institutions that do not exist, drawn from a seed, each named in English, Russian
 * and Chinese after a place, as a list that can be imported.
 */
final class LargeRegister {
  private static final String[][] SYLLABLES = {
    {"kar", "кар", "卡尔"},
    {"tam", "там", "塔姆"},
    {"bol", "бол", "博尔"},
    {"zhun", "жун", "准"},
    {"lis", "лис", "利斯"},
    {"mer", "мер", "梅尔"},
    {"sok", "сок", "索克"},
    {"nab", "наб", "纳布"},
    {"din", "дин", "丁"},
    {"gef", "геф", "格夫"},
    {"pav", "пав", "帕夫"},
    {"lug", "луг", "卢格"},
    {"mik", "мик", "米克"},
    {"tash", "таш", "塔什"},
    {"rud", "руд", "鲁德"},
    {"bez", "без", "贝兹"},
    {"dal", "дал", "达尔"},
    {"nor", "нор", "诺尔"},
    {"fas", "фас", "法斯"},
    {"sim", "сим", "西姆"},
    {"hud", "худ", "胡德"},
    {"vel", "вел", "韦尔"},
    {"yur", "юр", "尤尔"},
    {"chan", "чан", "昌"},
    {"ok", "ок", "奥克"},
    {"esh", "еш", "叶什"},
    {"il", "ил", "伊尔"},
    {"um", "ум", "乌姆"},
    {"alb", "алб", "阿尔布"},
    {"org", "орг", "奥尔格"}
  };
  private static final String[][] FIELDS = {
    {"University", "Университет", "大学"},
    {"Medical University", "Медицинский университет", "医科大学"},
    {"University of Economics", "Экономический университет", "经济大学"},
    {"Polytechnic College", "Политехнический колледж", "理工学院"},
    {"Pedagogical University", "Педагогический университет", "师范大学"},
    {"Agricultural Institute", "Сельскохозяйственный институт", "农业学院"}
  };
  private static final String[] COUNTRIES = {"KZ", "CN", "RU", "UZ", "KG", "TR", "DE", "PL", "VN"};

  /** An institution as it is called in English, Russian and Chinese, and its country's code. */
  record Institution(String en, String ru, String zh, String country) {}

  private final List<Institution> institutions = new ArrayList<>();
  private final Random random;

  LargeRegister(int size, long seed) {
    random = new Random(seed);
    for (int i = 0; i < size; i++) {
      institutions.add(draw());
    }
  }

  /** One more, drawn as those were. */
  Institution draw() {
    var place = new StringBuilder[] {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    int syllables = 3 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      String[] syllable = SYLLABLES[random.nextInt(SYLLABLES.length)];
      for (int script = 0; script < place.length; script++) {
        place[script].append(syllable[script]);
      }
    }
    String[] field = FIELDS[random.nextInt(FIELDS.length)];
    return new Institution(
        capital(place[0]) + " " + field[0],
        field[1] + " " + capital(place[1]),
        place[2] + field[2],
        COUNTRIES[random.nextInt(COUNTRIES.length)]);
  }

  int size() {
    return institutions.size();
  }

  Institution get(int number) {
    return institutions.get(number);
  }

  /** The list as comma-separated values. */
  byte[] csv() {
    var csv =
        new StringBuilder(
            "название на английском,название на русском,название на китайском,alpha_two_code\n");
    for (Institution i : institutions) {
      csv.append(String.join(",", i.en(), i.ru(), i.zh(), i.country())).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String capital(StringBuilder word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
