package org.dostyk.node.partners;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Partners are marked with a label of the office's own, or a label is taken off them. */
@Component
public class LabelChosen implements Deed {
  static final int LONGEST = 60;
  private final ChosenPartners chosen;
  private final Partners partners;
  private final LabelStore labels;
  private final Audit audit;
  private final Parts parts;

  LabelChosen(
      ChosenPartners chosen, Partners partners, LabelStore labels, Audit audit, Parts parts) {
    this.chosen = chosen;
    this.partners = partners;
    this.labels = labels;
    this.audit = audit;
    this.parts = parts;
  }

  /**
   * What the form asks.
   *
   * @param known labels in use, in the reader's order
   */
  public record Choice(List<String> known, Typed typed) {}

  @Override
  public String list() {
    return PartnerListing.KEY;
  }

  @Override
  public String key() {
    return "label";
  }

  @Override
  public Words words() {
    return new Words(
        "partners.deed.label", "partners.deed.label.question", "partners.deed.label.hint");
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
    return chosen.of(asked, by, say, most, partner -> true);
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    List<String> known = labels.all(Readers.of(by)).stream().sorted(frame.say().order()).toList();
    return Optional.of(parts.of("partners/label_chosen", frame, new Choice(known, typed)));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    String label = Tidy.line(typed.get("put"));
    if (label.isEmpty()) {
      throw new Refused(Objection.of("partners.objection.no_label"));
    }
    if (label.length() > LONGEST) {
      throw new Refused(Objection.of("partners.objection.long_label", LONGEST));
    }
    boolean off = typed.has("off");
    var memory = new ArrayList<String>();
    for (UUID id : rows) {
      Partner partner = partners.get(new PartnerId(id), Readers.of(by));
      InstitutionId house = Readers.keeper("", partner, by);
      if (change(partner.id(), house, label, off, by)) {
        memory.add(id + "\t" + house);
      }
    }
    return new Done(
        memory.size(),
        memory.isEmpty() ? "" : (off ? "-" : "+") + label + "\n" + String.join("\n", memory));
  }

  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    boolean wasOff = lines.getFirst().startsWith("-");
    String label = lines.getFirst().substring(1);
    int undone = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t");
      Partner partner = partners.get(new PartnerId(UUID.fromString(parts[0])), Readers.of(by));
      InstitutionId house = Readers.keeper(parts[1], by);
      undone += change(partner.id(), house, label, !wasOff, by) ? 1 : 0;
    }
    return undone;
  }

  private boolean change(
      PartnerId partner, InstitutionId house, String label, boolean off, Actor by) {
    boolean changed =
        off ? labels.remove(partner, house, label) : labels.add(partner, house, label);
    if (changed) {
      String action = off ? "partners.unlabelled" : "partners.labelled";
      audit.record(house, by, action, Partner.RECORD, partner.value(), label);
    }
    return changed;
  }
}
