package org.dostyk.node.people;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Pipeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The officer's pipeline: what every module says is due, what is late first. */
@Component
class PipelineCard implements HomeCard {
  private static final int OF_EACH = 8;
  private static final int SHOWN = 16;
  private static final Comparator<Due> MOST_PRESSING =
      Comparator.comparing((Due d) -> !d.late())
          .thenComparing(d -> d.day().orElse(LocalDate.MAX))
          .thenComparing(Due::path);

  private final ObjectProvider<Pipeline> pipelines;
  private final Parts parts;

  PipelineCard(ObjectProvider<Pipeline> pipelines, Parts parts) {
    this.pipelines = pipelines;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    if (!frame.visitor().hasAny(Role.OFFICER)) {
      return Optional.empty();
    }
    List<Due> lines =
        pipelines.stream()
            .flatMap(p -> p.of(frame, OF_EACH).stream())
            .sorted(MOST_PRESSING)
            .limit(SHOWN)
            .toList();
    return Optional.of(
        parts.of(
            "people/pipeline",
            frame,
            new PipelinePage(lines, lines.stream().filter(Due::late).count())));
  }

  @Override
  public int order() {
    return 6;
  }
}
