package org.dostyk.node.colleagues;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Administration;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** People who never came in are invited, again where an invitation was lost. */
@Component
class InviteChosen implements OnPeople {
  private final ChosenPeople chosen;
  private final Administration administration;

  InviteChosen(ChosenPeople chosen, Administration administration) {
    this.chosen = chosen;
    this.administration = administration;
  }

  @Override
  public String key() {
    return "invite";
  }

  @Override
  public Words words() {
    return new Words("colleagues.invite", "colleagues.invite.question", "colleagues.invite.hint");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.kept(asked, by, say, most, InviteChosen::waits);
  }

  /** Who has set a password comes in by it and needs no invitation. */
  private static boolean waits(Account account) {
    return !account.closed() && !account.hasPassword();
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    return new Done(chosen.each(rows, by, InviteChosen::waits, administration::invite).rows(), "");
  }

  /** An invitation that has been sent cannot be called back. */
  @Override
  public int undo(String memory, Actor by) {
    return 0;
  }
}
