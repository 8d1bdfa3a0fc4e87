package org.dostyk.node.lives;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** How an agreement lives, beside it; and beside what is agreed about one, which that is. */
@Component
public class LifePanel implements RecordPanel {
  private final Agreements agreements;
  private final Amendments amendments;
  private final LifeReading reading;
  private final Parts parts;

  LifePanel(Agreements agreements, Amendments amendments, LifeReading reading, Parts parts) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.reading = reading;
    this.parts = parts;
  }

  /**
   * What stands beside a supplementary agreement.
   *
   * @param title of the agreement that it is about
   * @param effects what it does, as its latest version says
   */
  public record About(Instrument instrument, Text title, List<Effect> effects) {

    /** The label of the clause that an effect is on; empty for one on the whole. */
    public static String clause(Effect effect) {
      return Effects.label(effect).map(ClauseLabel::toString).orElse("");
    }
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    Agreement agreement;
    try {
      agreement = agreements.find(new AgreementId(id), me);
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
    if (agreement.type().isInstrument()) {
      return about(agreement, frame);
    }
    return Amendments.original(agreement)
        .map(v -> parts.of("lives/panel", frame, reading.page(agreement, me)));
  }

  private Optional<Content> about(Agreement agreement, Frame frame) {
    return amendments
        .instrument(agreement.id())
        .map(
            i ->
                parts.of(
                    "lives/about",
                    frame,
                    new About(
                        i,
                        LifeLetters.title(agreements.asNode(i.of())),
                        agreement
                            .latest()
                            .map(v -> Effects.of(v.text()).all())
                            .orElse(List.of()))));
  }

  @Override
  public int order() {
    return 5;
  }
}
