package org.dostyk.node.commitments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.partners.Named;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * By what else a list of promises is narrowed.
 *
 * @param with words of the name of a partner on either side; empty for anybody
 * @param named the partners that these words find; empty where nobody is asked for
 * @param tooMany whether more bear them than were looked at
 * @param from the first day on which it may be due, or null
 * @param to the last one, or null
 * @param undated only those without a day
 */
public record Narrowing(
    String with,
    Optional<Set<PartnerId>> named,
    boolean tooMany,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean undated) {
  static final Narrowing NONE = new Narrowing("", Optional.empty(), false, null, null, false);

  /** The parameters of an address that say it. */
  static final String[] PARAMETERS = {"with", "from", "to", "undated"};

  /** What an address asks for, before anybody was looked for. */
  static Narrowing of(Typed typed) {
    boolean undated = typed.has("undated");
    return new Narrowing(
        typed.get("with"),
        Optional.empty(),
        false,
        undated ? null : day(typed.get("from")),
        undated ? null : day(typed.get("to")),
        undated);
  }

  /** A day; null where none is given, or what stands in the address is none. */
  private static @Nullable LocalDate day(String typed) {
    return PartialDate.parse(typed).flatMap(PartialDate::whole).orElse(null);
  }

  /** The same with whom the words find. */
  Narrowing finding(Named found) {
    return new Narrowing(with, Optional.of(found.ids()), found.more(), from, to, undated);
  }

  public boolean isAny() {
    return !with.isEmpty() || isByDay();
  }

  boolean isByDay() {
    return from != null || to != null || undated;
  }

  /** What stands in an address behind the rest; empty where nothing is asked. */
  String query() {
    var asked = new LinkedHashMap<String, String>();
    asked.put("with", with);
    asked.put("from", from == null ? "" : from.toString());
    asked.put("to", to == null ? "" : to.toString());
    asked.put("undated", undated ? "yes" : "");
    return asked.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(Narrowing::parameter)
        .collect(Collectors.joining());
  }

  private static String parameter(Map.Entry<String, String> one) {
    return "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
  }
}
