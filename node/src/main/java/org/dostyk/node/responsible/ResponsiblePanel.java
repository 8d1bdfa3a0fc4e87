package org.dostyk.node.responsible;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Seat;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is responsible, on the page of a record. */
@Component
public class ResponsiblePanel implements RecordPanel {
  private final ObjectProvider<Entrusted> kinds;
  private final ResponsiblePeople responsible;
  private final Parts parts;

  ResponsiblePanel(ObjectProvider<Entrusted> kinds, ResponsiblePeople responsible, Parts parts) {
    this.kinds = kinds;
    this.responsible = responsible;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param named those whom the reader's institutions named
   * @param forms for each institution that this reader may name somebody for
   */
  public record Panel(String path, List<PersonNames> named, List<Form> forms) {}

  /** One institution's choice. */
  public record Form(OwnInstitution house, List<Account> people, String chosen) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    return kinds.stream()
        .filter(k -> k.subject().equals(record))
        .findFirst()
        .map(k -> panel(k, id, me))
        .filter(p -> !p.named().isEmpty() || !p.forms().isEmpty())
        .map(p -> parts.of("responsible/panel", frame, p));
  }

  private Panel panel(Entrusted kind, UUID id, Actor me) {
    var forms = new ArrayList<Form>();
    for (InstitutionId house : kind.houses(id, me)) {
      forms.add(
          new Form(
              me.seatsAt(house).map(Seat::institution).findFirst().orElseThrow(),
              List.copyOf(responsible.working(house)),
              responsible.at(kind.subject(), id, house).map(a -> a.id().toString()).orElse("")));
    }
    return new Panel(
        "/responsible/" + kind.list() + "/" + id,
        responsible
            .names(kind.subject(), List.of(id), me.institutions())
            .getOrDefault(id, List.of()),
        forms);
  }

  @Override
  public int order() {
    return 5;
  }
}
