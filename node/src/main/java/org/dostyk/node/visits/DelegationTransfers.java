package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.transfers.DataCategory;
import org.dostyk.node.transfers.DataSubject;
import org.dostyk.node.transfers.Recipient;
import org.dostyk.node.transfers.Retention;
import org.dostyk.node.transfers.Safeguard;
import org.dostyk.node.transfers.Transfer;
import org.dostyk.node.transfers.TransferBasis;
import org.dostyk.node.transfers.TransferChannel;
import org.dostyk.node.transfers.TransferObject;
import org.dostyk.node.transfers.Transfers;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom other institutions come to know by a visit that both sides read: noted when it is laid
 * before them, and for everybody who joins the delegation later. A delegate is nobody new to the
 * institution for which they travel.
 *
 * <p>Called after the visit's own entries in the audit trails, which hold the trails of all its
 * readers in one order, so that two visits at once never wait for each other.
 */
@Component
class DelegationTransfers {
  private static final Set<DataCategory> DELEGATE =
      Set.of(DataCategory.NAME, DataCategory.POST, DataCategory.LANGUAGE, DataCategory.ITINERARY);

  private final Transfers transfers;
  private final DelegateStore delegates;
  private final OwnInstitutions houses;

  DelegationTransfers(Transfers transfers, DelegateStore delegates, OwnInstitutions houses) {
    this.transfers = transfers;
    this.delegates = delegates;
    this.houses = houses;
  }

  /** Notes what each reader of a visit learns that they did not know; of a plan nobody learns. */
  void shared(Visit visit, Actor officer) {
    if (visit.readers().size() > 1) {
      delegates.of(visit.id()).stream()
          .collect(Collectors.groupingBy(Delegate::from, LinkedHashMap::new, Collectors.toList()))
          .forEach((from, people) -> shared(visit, from, people, officer));
    }
  }

  /**
   * Notes that the delegation was sent to a party without people here, by whichever way the office
   * writes to it.
   */
  void sent(Visit visit, VisitParty to, Actor officer) {
    delegates.of(visit.id()).stream()
        .filter(d -> !d.from().equals(to.partner()))
        .collect(Collectors.groupingBy(Delegate::from, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (from, people) ->
                note(
                    visit,
                    sender(visit, from),
                    new Recipient(to.partner().value(), to.name(), to.country(), ""),
                    TransferChannel.FILE,
                    new Retention.ByTheirLaw(),
                    Set.of(),
                    people,
                    officer));
  }

  /**
   * Another node is given the delegation that was laid before its institution.
   *
   * @param to that institution
   * @param host at which address
   */
  void given(Visit visit, VisitParty to, List<Delegate> people, LocalDate until, String host) {
    people.stream()
        .filter(d -> !d.from().equals(to.partner()))
        .collect(Collectors.groupingBy(Delegate::from, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (from, some) ->
                note(
                    visit,
                    sender(visit, from),
                    new Recipient(to.partner().value(), to.name(), to.country(), host),
                    TransferChannel.FEDERATION,
                    new Retention.Until(until),
                    Set.of(Safeguard.ENCRYPTED, Safeguard.SIGNED, Safeguard.LIMITED_VIEW),
                    some,
                    null));
  }

  /** Whose data it is: that of the institution for which they travel, if it is of this node. */
  private static InstitutionId sender(Visit visit, PartnerId party) {
    return visit
        .party(party)
        .flatMap(VisitParty::hosted)
        .filter(visit.readers()::contains)
        .orElse(visit.keeper());
  }

  private void shared(Visit visit, PartnerId party, List<Delegate> people, Actor officer) {
    Optional<InstitutionId> own = visit.party(party).flatMap(VisitParty::hosted);
    InstitutionId from = sender(visit, party);
    for (InstitutionId reader : visit.readers()) {
      if (!reader.equals(from) && !own.filter(reader::equals).isPresent()) {
        OwnInstitution to = houses.find(reader).orElseThrow();
        note(
            visit,
            from,
            new Recipient(reader.value(), to.name(), to.country(), ""),
            TransferChannel.SHARED_RECORD,
            new Retention.WithRecord(),
            Set.of(Safeguard.SIGN_IN),
            people,
            officer);
      }
    }
  }

  private void note(
      Visit visit,
      InstitutionId from,
      Recipient to,
      TransferChannel channel,
      Retention retention,
      Set<Safeguard> safeguards,
      List<Delegate> people,
      @Nullable Actor officer) {
    transfers.recordWhatIsNew(
        new Transfer(
            from,
            officer,
            to,
            channel,
            DELEGATE,
            people.stream().map(d -> DataSubject.named(d.id().value(), d.names())).toList(),
            TransferBasis.POST,
            retention,
            safeguards,
            new TransferObject(
                Visits.KIND, visit.id().value(), "/visits/" + visit.id(), visit.plan().purpose())));
  }
}
