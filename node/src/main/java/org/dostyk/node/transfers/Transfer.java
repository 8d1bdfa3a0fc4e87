package org.dostyk.node.transfers;

import java.util.List;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * Personal data on its way to somebody else.
 *
 * @param from the own institution whose data it is
 * @param by who sends it; null for the node itself, and for a guest who opens a link
 * @param categories what of them goes; at least one
 * @param persons of whom; at least one, each once
 * @param about the record to which it belongs
 */
public record Transfer(
    InstitutionId from,
    @Nullable Actor by,
    Recipient to,
    TransferChannel channel,
    Set<DataCategory> categories,
    List<DataSubject> persons,
    TransferBasis basis,
    Retention retention,
    Set<Safeguard> safeguards,
    TransferObject about) {

  public Transfer {
    categories = Set.copyOf(categories);
    persons = List.copyOf(persons);
    safeguards = Set.copyOf(safeguards);
    if (categories.isEmpty() || persons.isEmpty()) {
      throw new IllegalArgumentException(
          "A transfer is of something and of somebody: " + categories + " of " + persons.size());
    }
    if (persons.stream().map(DataSubject::ref).distinct().count() < persons.size()) {
      throw new IllegalArgumentException("Somebody is named twice in a transfer about " + about);
    }
  }

  /** The same for these people alone. */
  Transfer of(List<DataSubject> others) {
    return new Transfer(
        from, by, to, channel, categories, others, basis, retention, safeguards, about);
  }
}
