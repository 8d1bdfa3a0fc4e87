package org.dostyk.node.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Typed;

/**
 * The form by which an entry of minutes is told in further languages.
 *
 * @param title what the minutes are of
 */
public record EntryLanguagesPage(
    Minutes minutes, Entry entry, Text title, Typed typed, List<Objection> objections) {

  /** The languages in which it may stand besides the one in which it was noted. */
  public List<String> tags() {
    return others(minutes);
  }

  public String path() {
    return "/minutes/" + minutes.id();
  }

  static List<String> others(Minutes minutes) {
    return Stream.of(Language.values())
        .map(Language::tag)
        .filter(tag -> !tag.equals(minutes.language().tag()))
        .toList();
  }
}
