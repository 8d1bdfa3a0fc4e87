package org.dostyk.node.visits;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Whom one has met of a partner: its delegates of visits that began, each person once. */
@Component
public class MetPanel implements RecordPanel {
  private static final int LOOKED_THROUGH = 60;
  private static final int SHOWN = 8;
  private final MetStore store;
  private final Parts parts;

  MetPanel(MetStore store, Parts parts) {
    this.store = store;
    this.parts = parts;
  }

  /** Somebody with the visit on which they were last met. */
  public record Met(Delegate person, VisitId visit, LocalDate day) {}

  /** What the panel shows. */
  public record Panel(List<Met> people) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || Visits.readersOf(me).isEmpty()
        || Visits.readersOf(me).contains(new InstitutionId(id))) {
      return Optional.empty();
    }
    List<Met> people = people(new PartnerId(id), Visits.readersOf(me), frame.now());
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("visits/met", frame, new Panel(people)));
  }

  private List<Met> people(PartnerId partner, Set<InstitutionId> readers, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var seen = new HashSet<String>();
    var people = new ArrayList<Met>();
    for (Met met : store.met(partner, readers, today, LOOKED_THROUGH)) {
      if (people.size() < SHOWN
          && DelegateNames.keys(met.person().names()).stream().noneMatch(seen::contains)) {
        people.add(met);
      }
      seen.addAll(DelegateNames.keys(met.person().names()));
    }
    return people;
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("met", "visits.met.title"));
  }

  @Override
  public int order() {
    return 26;
  }
}
