package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** By which city's clock an hour is meant. */
final class Zones {
  /**
   * @param offset minutes ahead of UTC
   */
  record Zone(Piece piece, int offset) {}

  private static final Pattern SAID =
      Pattern.compile(
          "(?<east>пекинск\\p{L}+|времени (?:пекина|китая)|beijing(?: standard)? time|china time|(?:пекин|бейжің|бейжин) уақыт\\p{L}*|北京时间|中国时间|time (?:in|of) beijing|(?<=\\d )(?:in beijing|в пекине)|(?<=m\\. )in beijing)"
              + "|(?<west>(?:астанинск|алматинск|казахстанск)\\p{L}+ врем\\p{L}+|(?:алматинскому|астанинскому)|времени (?:астаны|алматы|казахстана)|(?:astana|almaty|kazakhstan|qazaqstan)(?: standard)? time|(?:астана|алматы|қазақстан) уақыт\\p{L}*|(?:阿斯塔纳|阿拉木图|哈萨克斯坦)(?:当地)?时间|time (?:in|of) (?:astana|almaty)|(?<=\\d )(?:in astana|в астане)|(?<=m\\. )in astana)"
              + "|(?<urumqi>урумчийск\\p{L}+|времени урумчи|urumqi time|xinjiang time|乌鲁木齐时间|新疆时间|үрімжі уақыт\\p{L}*)");
  private static final int EAST = 480;
  private static final int WEST = 300;
  private static final int URUMQI = 360;
  private static final int AGAINST_CUSTOM = 15;

  private Zones() {}

  static List<Zone> in(String plain) {
    var found = new ArrayList<Zone>();
    Matcher at = SAID.matcher(plain);
    while (at.find()) {
      int offset = at.group("east") != null ? EAST : at.group("west") != null ? WEST : URUMQI;
      found.add(new Zone(new Piece(at.start(), at.end()), offset));
    }
    return found;
  }

  /** Russian and English name the clock behind the hour, Kazakh and Chinese before it. */
  static @Nullable Zone nearest(Language language, List<Zone> zones, Piece hour) {
    boolean behind = language == Language.RU || language == Language.EN;
    Zone nearest = null;
    int least = Integer.MAX_VALUE;
    for (Zone zone : zones) {
      boolean after = zone.piece.from() >= hour.to();
      int distance = after ? zone.piece.from() - hour.to() : hour.from() - zone.piece.to();
      distance += after == behind ? 0 : AGAINST_CUSTOM;
      if (distance < least) {
        least = distance;
        nearest = zone;
      }
    }
    return nearest;
  }
}
