package org.dostyk.node.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Language;

/**
 * All that the layout around a page needs, and the voice that its texts are said in. One per
 * request.
 *
 * @param say the voice in the reader's language
 * @param path the page's path, without the query
 * @param query the query without {@code lang}, empty or ending in {@code &}, for the language
 *     switch
 * @param sent whether the page answers a form that was sent, and so shows what is kept nowhere else
 * @param now the moment of the request by the node's clock
 * @param csrf the token that every form carries
 * @param nav the groups of the navigation that this visitor sees
 * @param notice a text key of what was just done, empty where there is none
 * @param demo whether the node runs the demonstration
 */
public record Frame(
    Say say,
    Visitor visitor,
    String path,
    String query,
    boolean sent,
    Instant now,
    Csrf csrf,
    List<NavGroup> nav,
    String notice,
    boolean demo,
    Assets assets,
    List<RecordPanel> panels,
    List<ListPanel> listPanels) {

  /** A form's protection against forged requests: a hidden field's name and value. */
  public record Csrf(String name, String token) {}

  /** A group of the navigation with the items this visitor sees; never empty. */
  public record NavGroup(Room room, List<NavItem> items) {}

  public String t(String key, Object... values) {
    return say.it(key, values);
  }

  public Language language() {
    return say.language();
  }

  /** Where the language switch leads: the same page in that language. */
  public String inLanguage(Language other) {
    return path + "?" + query + "lang=" + other.tag();
  }

  /**
   * What a form that guards what was typed says of itself ({@code data-keep}): whether it holds
   * something unsaved from the beginning, because it was sent and came back.
   */
  public String keep() {
    return sent ? "unsaved" : "yes";
  }

  public boolean isCurrent(NavItem item) {
    return path.equals(item.path())
        || !item.path().equals("/") && path.startsWith(item.path() + "/");
  }

  /** The parts that other modules add to a record's page. */
  public List<Content> panels(String record, UUID id) {
    return shown(record, id).stream().map(Shown::content).toList();
  }

  /** The same with what a table of contents calls them. */
  public List<Shown> shown(String record, UUID id) {
    return panels.stream()
        .flatMap(p -> p.on(record, id, this).stream().map(c -> new Shown(p.heading(), c)))
        .toList();
  }

  /** The parts that other modules add above a list. */
  public List<Content> above(Listed list) {
    return listPanels.stream().flatMap(p -> p.above(list, this).stream()).toList();
  }

  /** What this visitor can do with rows of a list. */
  public List<ListPanel.Act> acts(Listed list) {
    return listPanels.stream().flatMap(p -> p.acts(list, this).stream()).toList();
  }

  /** A part of a record's page. */
  public record Shown(Optional<RecordPanel.Heading> heading, Content content) {}
}
