package org.dostyk.node.transfers;

import java.util.List;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tells people that data of theirs went abroad, in the transaction of the sending and when they
 * wish to be written to: once for each receiver and record, for all else stands on their page.
 */
@Component
class TransferLetters {
  private final TransferStore store;
  private final Notices notices;
  private final People people;

  TransferLetters(TransferStore store, Notices notices, People people) {
    this.store = store;
    this.notices = notices;
    this.people = people;
  }

  /** Who is to be told of a row that is not written yet; nobody of what they send themselves. */
  List<DataSubject> untold(RecordedTransfer row, Transfer transfer) {
    return row.scope() == TransferScope.WITHIN
        ? List.of()
        : transfer.persons().stream()
            .filter(
                s ->
                    s.person() instanceof PersonId person
                        && (transfer.by() == null || !person.equals(transfer.by().person()))
                        && !store.knows(row.to().id(), row.about().id(), person))
            .toList();
  }

  void tell(RecordedTransfer row, OwnInstitution from, List<DataSubject> untold) {
    Letter letter =
        Letter.of(
            "transfers.letter.subject",
            "transfers.letter.body",
            "/account/transfers",
            from.name(),
            row.to().name(),
            row.to().country());
    for (DataSubject subject : untold) {
      if (subject.person() instanceof PersonId person) {
        people.accountOf(person).ifPresent(account -> notices.tell(row.from(), account, letter));
      }
    }
  }
}
