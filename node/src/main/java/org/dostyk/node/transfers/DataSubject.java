package org.dostyk.node.transfers;

import java.util.UUID;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data it is.
 *
 * @param ref by which the sender's records know them: an account, a delegate, a contact
 * @param person their own record, where this node has one; they then read of it themselves
 * @param name as it was sent
 */
public record DataSubject(UUID ref, @Nullable PersonId person, String name) {

  public DataSubject {
    name = Tidy.line(name);
  }

  public static DataSubject of(Account account) {
    return new DataSubject(account.id().value(), account.person(), usual(account.names()));
  }

  public static DataSubject of(Actor actor) {
    return new DataSubject(actor.account().value(), actor.person(), usual(actor.names()));
  }

  /** Somebody without a person's record here. */
  public static DataSubject named(UUID ref, PersonNames names) {
    return new DataSubject(ref, null, usual(names));
  }

  private static String usual(PersonNames names) {
    return names.forms().getFirst().line();
  }
}
