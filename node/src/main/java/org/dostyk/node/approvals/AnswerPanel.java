package org.dostyk.node.approvals;

import gg.jte.Content;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** What the parties say of an agreement's versions, beside it. */
@Component
public class AnswerPanel implements RecordPanel {
  private final Answers answers;
  private final Agreements agreements;
  private final People people;
  private final Parts parts;
  private final Clock clock;

  AnswerPanel(Answers answers, Agreements agreements, People people, Parts parts, Clock clock) {
    this.answers = answers;
    this.agreements = agreements;
    this.people = people;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What the panel shows.
   *
   * @param id that the next answer will have
   * @param maySay whether the reader may say something
   * @param mayAccept whether the reader's party may still accept the latest version
   * @param mayReturn whether it may return it to the party that proposed it
   */
  public record Panel(
      Agreement agreement,
      List<Answer> said,
      Map<AccountId, PersonNames> names,
      UUID id,
      boolean maySay,
      boolean mayAccept,
      boolean mayReturn) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    try {
      Panel panel = panel(agreements.find(new AgreementId(id), me), me);
      return panel.said().isEmpty() && !panel.maySay()
          ? Optional.empty()
          : Optional.of(parts.of("approvals/answers", frame, panel));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  Panel panel(Agreement agreement, Actor me) {
    List<Answer> said = answers.of(agreement);
    var names = new HashMap<AccountId, PersonNames>();
    for (Answer answer : said) {
      AccountId by = answer.by();
      if (by != null) {
        people.find(by).ifPresent(a -> names.put(by, a.names()));
      }
    }
    Optional<InstitutionId> side =
        agreement.state() instanceof AgreementState.InNegotiation
            ? me.institutionsAs(Role.OFFICER).stream()
                .filter(house -> agreement.partyOf(house).isPresent())
                .findFirst()
            : Optional.empty();
    Optional<InstitutionId> asked =
        side.filter(house -> !agreement.versions().getLast().proposedBy().equals(house));
    boolean mayAccept =
        asked
            .filter(
                house ->
                    said.stream()
                        .noneMatch(
                            a ->
                                a.accepts()
                                    && a.house().equals(house)
                                    && a.version() == agreement.versions().size()))
            .isPresent();
    return new Panel(
        agreement, said, names, Uuid7.next(clock), side.isPresent(), mayAccept, asked.isPresent());
  }

  @Override
  public int order() {
    return 8;
  }
}
