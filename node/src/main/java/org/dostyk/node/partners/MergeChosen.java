package org.dostyk.node.partners;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Entries that are one institution become one, which is chosen among them. */
@Component
public class MergeChosen implements Deed {
  private static final int MOST = 10;
  private final ChosenPartners chosen;
  private final Partners partners;
  private final Merges merges;
  private final Parts parts;

  MergeChosen(ChosenPartners chosen, Partners partners, Merges merges, Parts parts) {
    this.chosen = chosen;
    this.partners = partners;
    this.merges = merges;
    this.parts = parts;
  }

  /** Among which entries one stays. */
  public record Choice(List<Meant> rows, String chosen) {}

  @Override
  public String list() {
    return PartnerListing.KEY;
  }

  @Override
  public String key() {
    return "merge";
  }

  @Override
  public Words words() {
    return new Words(
        "partners.deed.merge", "partners.deed.merge.question", "partners.deed.merge.hint");
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    Set<InstitutionId> keeping = Readers.keeping(by);
    return chosen.of(asked, by, say, most, p -> keeping.contains(p.keptBy()));
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.of(
        parts.of("partners/merge_chosen", frame, new Choice(rows, typed.get("stays"))));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    if (rows.size() < 2 || rows.size() > MOST) {
      throw new Refused(Objection.of("partners.objection.merge_how_many", MOST));
    }
    PartnerId stays =
        rows.stream()
            .filter(id -> id.toString().equals(typed.get("stays")))
            .map(PartnerId::new)
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("partners.objection.merge_nobody")));
    var memory = new ArrayList<String>();
    for (UUID id : rows) {
      if (!id.equals(stays.value())) {
        Partner partner = partners.get(new PartnerId(id), Readers.keeping(by));
        merges.merge(partner.id(), stays, partner.keptBy(), by);
        memory.add(id.toString());
      }
    }
    return new Done(memory.size(), String.join("\n", memory));
  }

  @Override
  public int undo(String memory, Actor by) {
    int undone = 0;
    for (String id : memory.lines().toList()) {
      Partner partner = partners.get(new PartnerId(UUID.fromString(id)), Readers.keeping(by));
      if (partner.mergedInto().isPresent()) {
        merges.undo(partner.id(), partner.keptBy(), by);
        undone++;
      }
    }
    return undone;
  }
}
