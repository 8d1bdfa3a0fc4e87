package org.dostyk.node.ceremonies;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/**
 * The papers of several ceremonies are set in the background, as before a week of signing. They
 * wait on each ceremony's own page; whatever is set already is not set again.
 */
@Component
class SetPapersOfChosen implements Deed {
  /** So many at once: a ceremony has a paper for every language of every agreement. */
  static final int MOST = 10;

  private final CeremonyLines lines;
  private final Ceremonies ceremonies;
  private final CeremonyRuns runs;

  SetPapersOfChosen(CeremonyLines lines, Ceremonies ceremonies, CeremonyRuns runs) {
    this.lines = lines;
    this.ceremonies = ceremonies;
    this.runs = runs;
  }

  @Override
  public String list() {
    return CeremonyListing.KEY;
  }

  @Override
  public String key() {
    return "papers";
  }

  @Override
  public Words words() {
    return new Words(
        "ceremonies.deed.papers", "ceremonies.deed.papers.question", "ceremonies.deed.papers.hint");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return lines.meant(
        asked,
        by,
        say,
        most,
        row ->
            row.proposed() ? Optional.empty() : Optional.of("ceremonies.deed.papers.not_proposed"));
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.empty();
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    if (rows.size() > MOST) {
      throw new Refused(Objection.of("ceremonies.objection.papers_of_many", MOST));
    }
    int begun = 0;
    for (UUID id : rows) {
      Ceremony ceremony = ceremonies.find(new CeremonyId(id), by);
      if (runs.of(ceremony).filter(run -> !run.isFailed()).isEmpty()) {
        runs.begin(ceremony, by);
        begun++;
      }
    }
    return new Done(begun, "", rows.size() - begun);
  }

  /** Papers that are set harm nobody. */
  @Override
  public int undo(String memory, Actor by) {
    return 0;
  }
}
