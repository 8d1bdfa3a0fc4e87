package org.dostyk.node.approvals;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The ways of an agreement's latest version, beside it. */
@Component
public class ApprovalPanel implements RecordPanel {
  private static final Role[] READERS = {
    Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER
  };
  private final Approvals approvals;
  private final Agreements agreements;
  private final Deciders deciders;
  private final Parts parts;

  ApprovalPanel(Approvals approvals, Agreements agreements, Deciders deciders, Parts parts) {
    this.approvals = approvals;
    this.agreements = agreements;
    this.deciders = deciders;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param own the ways through the reader's houses
   * @param others what the other parties let be seen
   * @param elsewhere what parties at other nodes let be seen
   * @param waits whether a step waits for the reader
   * @param proposed whether there is a version to read
   * @param mayChange whether the reader may change the route
   */
  public record Panel(
      AgreementId agreement,
      List<Run> own,
      List<Glimpse> others,
      List<Far> elsewhere,
      boolean waits,
      boolean proposed,
      boolean mayChange,
      Map<AccountId, PersonNames> names) {

    boolean isEmpty() {
      return own.isEmpty() && others.isEmpty() && elsewhere.isEmpty() && !mayChange;
    }
  }

  /** What a party at another node shows of its way. */
  public record Far(Text party, Progress progress) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    try {
      Agreement agreement = agreements.find(new AgreementId(id), me);
      if (agreement.paper().isPresent()) {
        return Optional.empty();
      }
      Panel panel = panel(agreement, me);
      return panel.isEmpty()
          ? Optional.empty()
          : Optional.of(parts.of("approvals/panel", frame, panel));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private Panel panel(Agreement agreement, Actor me) {
    Set<InstitutionId> theirs = me.institutionsAs(READERS);
    var own = new ArrayList<Run>();
    var others = new ArrayList<Glimpse>();
    var steps = new ArrayList<Step>();
    for (AgreementParty party : agreement.parties()) {
      party
          .hosted()
          .flatMap(house -> approvals.of(agreement, house))
          .ifPresent(
              run -> {
                if (theirs.contains(run.house())) {
                  own.add(run);
                  steps.addAll(run.steps());
                } else if (run.shown() != Shown.NOTHING) {
                  Glimpse glimpse = Glimpse.of(party.name(), run);
                  others.add(glimpse);
                  steps.addAll(glimpse.named() ? glimpse.steps() : List.of());
                }
              });
    }
    boolean officer =
        me.institutionsAs(Role.OFFICER).stream().anyMatch(h -> agreement.partyOf(h).isPresent());
    return new Panel(
        agreement.id(),
        own,
        others,
        elsewhere(agreement),
        own.stream().anyMatch(run -> !approvals.theirs(run, me).isEmpty()),
        agreement.latest().isPresent(),
        officer && !(agreement.state() instanceof AgreementState.Ended),
        deciders.names(steps));
  }

  private List<Far> elsewhere(Agreement agreement) {
    Map<PartnerId, Progress> shown = approvals.elsewhere(agreement);
    var far = new ArrayList<Far>();
    for (AgreementParty party : agreement.parties()) {
      Progress progress = shown.get(party.partner());
      if (party.hosted().isEmpty() && progress != null) {
        far.add(new Far(party.name(), progress));
      }
    }
    return far;
  }

  @Override
  public int order() {
    return 10;
  }
}
