package org.dostyk.node.supporters;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.GuestLink;
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
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.Visits;
import org.springframework.stereotype.Component;

/** Notes whom a supporter reads of when they open a visit: whoever leads its delegations. */
@Component
class SupporterTransfers {
  private final Transfers transfers;
  private final Partners partners;

  SupporterTransfers(Transfers transfers, Partners partners) {
    this.transfers = transfers;
    this.partners = partners;
  }

  /** To people of a supporter's house who signed in. */
  void shown(Supporter supporter, Visit visit, List<Delegate> delegation) {
    shown(
        supporter,
        visit,
        delegation,
        "",
        TransferChannel.SHARED_RECORD,
        new Retention.WithRecord(),
        Safeguard.SIGN_IN);
  }

  /** To whoever holds a link. */
  void shown(Supporter supporter, Visit visit, List<Delegate> delegation, GuestLink link) {
    shown(
        supporter,
        visit,
        delegation,
        link.label(),
        TransferChannel.GUEST_LINK,
        new Retention.Until(link.expires().atZone(visit.plan().place().zone()).toLocalDate()),
        Safeguard.SECRET_LINK);
  }

  private void shown(
      Supporter supporter,
      Visit visit,
      List<Delegate> delegation,
      String through,
      TransferChannel channel,
      Retention retention,
      Safeguard safeguard) {
    List<DataSubject> heads =
        delegation.stream()
            .filter(d -> d.role() == DelegateRole.HEAD)
            .filter(d -> !d.from().equals(supporter.partner()))
            .map(d -> DataSubject.named(d.id().value(), d.names()))
            .toList();
    if (!heads.isEmpty()) {
      transfers.recordWhatIsNew(
          new Transfer(
              supporter.by(),
              null,
              new Recipient(
                  supporter.partner().value(),
                  supporter.name(),
                  partners.countryOf(supporter.partner()),
                  through),
              channel,
              Set.of(DataCategory.NAME, DataCategory.POST),
              heads,
              TransferBasis.POST,
              retention,
              Set.of(safeguard, Safeguard.LIMITED_VIEW),
              new TransferObject(
                  Visits.KIND,
                  visit.id().value(),
                  "/visits/" + visit.id(),
                  visit.plan().purpose())));
    }
  }
}
