package org.dostyk.node.lists;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.DeedStore.Remembered;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.ListPanel;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above every list: the kept ones, and what was just done. */
@Component
public class ListTools implements ListPanel {
  private final KeptLists lists;
  private final Deeds deeds;
  private final Parts parts;
  private final Clock clock;

  ListTools(KeptLists lists, Deeds deeds, Parts parts, Clock clock) {
    this.lists = lists;
    this.deeds = deeds;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What it shows.
   *
   * @param id of one that would be kept now
   * @param query of the list as it stands
   * @param house with whose people it can be shared; empty for nobody
   * @param removed one that was just taken away, or null
   * @param done what was just done and can be taken back, or null
   */
  public record Panel(
      UUID id,
      Listed list,
      String query,
      List<KeptList> kept,
      String house,
      Actor me,
      @Nullable KeptList removed,
      @Nullable Remembered done) {

    public boolean isCurrent(KeptList one) {
      return one.query().equals(query);
    }

    /** The one that is looked at, where it is the reader's own. */
    public Optional<KeptList> own() {
      return kept.stream().filter(k -> isCurrent(k) && k.keeper().equals(me.account())).findFirst();
    }

    public boolean canBeUndone() {
      return done != null && !done.memory().isEmpty();
    }

    public int entries() {
      return done == null ? 0 : done.entries();
    }

    /** With how many rows there was nothing to change. */
    public int same() {
      return done == null ? 0 : done.same();
    }

    public String undo() {
      return done == null ? "" : done.id().toString();
    }
  }

  @Override
  public Optional<Content> above(Listed list, Frame frame) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    UUID undo = list.arrangement().undo();
    return Optional.of(
        parts.of(
            "lists/panel",
            frame,
            new Panel(
                Uuid7.next(clock),
                list,
                list.arrangement().query(),
                lists.of(list.listing().key(), me, frame.say()),
                me.house(frame.language()).orElse(""),
                me,
                undo == null ? null : lists.find(undo, me, true).orElse(null),
                undo == null ? null : deeds.done(undo, me).orElse(null))));
  }

  @Override
  public List<Act> acts(Listed list, Frame frame) {
    return frame.visitor() instanceof Actor me
        ? deeds.offered(list.listing().key(), me).stream()
            .map(d -> new Act("/lists/" + d.list() + "/" + d.key(), d.words().button()))
            .toList()
        : List.of();
  }
}
