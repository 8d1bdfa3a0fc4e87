package org.dostyk.node.lookup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dostyk.node.web.Searchable.Answer;

/**
 * What a search has found, or the suggestions while somebody types.
 *
 * @param typed what is sought
 * @param kind the heading of the only kind that is shown, empty for all
 * @param groups kind by kind; only kinds of which something was found
 */
public record LookupPage(String typed, String kind, List<Group> groups) {

  public LookupPage {
    groups = List.copyOf(groups);
  }

  /** What was found of a kind. */
  public record Group(String heading, Answer answer) {
    /** Whether there is more than is shown. */
    public boolean isCut() {
      return answer.more() || answer.count() > answer.hits().size();
    }
  }

  /** Whether there is anything to look for. */
  public boolean isAsked() {
    return !typed.isBlank();
  }

  /** The address of everything that was found of a kind. */
  public String all(Group group) {
    return group.answer().path().isEmpty()
        ? path() + "&kind=" + group.heading()
        : group.answer().path();
  }

  /** The address of this search, of all kinds. */
  public String path() {
    return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
