package org.dostyk.node.people;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person into a node that has nobody yet. */
@Service
public class FirstAdministrator {
  private final PeopleStore people;
  private final OneTimeLinks links;
  private final String address;

  FirstAdministrator(
      PeopleStore people, OneTimeLinks links, @Value("${dostyk.address}") String address) {
    this.people = people;
    this.links = links;
    this.address = address;
  }

  /**
   * The full address of a page on which a new node is set up, if it has no account yet. The link
   * works once and for 24 hours, and cannot be shown again, since only its hash is kept: whoever
   * starts the node shows it to the operator, on the console and nowhere else. Each call makes a
   * new one.
   */
  @Transactional
  public Optional<String> link() {
    return people.hasAnybody()
        ? Optional.empty()
        : Optional.of(address.replaceAll("/+$", "") + links.forFirstAdministrator());
  }
}
