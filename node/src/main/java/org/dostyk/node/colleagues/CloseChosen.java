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

/** Accounts of people who leave are closed. */
@Component
class CloseChosen implements OnPeople {
  private final ChosenPeople chosen;
  private final Administration administration;

  CloseChosen(ChosenPeople chosen, Administration administration) {
    this.chosen = chosen;
    this.administration = administration;
  }

  @Override
  public String key() {
    return "close";
  }

  @Override
  public Words words() {
    return new Words("colleagues.close", "colleagues.close.question", "colleagues.close.hint");
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.kept(asked, by, say, most, a -> !a.closed() && !a.id().equals(by.account()));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    return chosen.each(rows, by, account -> !account.closed(), administration::close);
  }

  @Override
  public int undo(String memory, Actor by) {
    return chosen.again(memory, by, Account::closed, administration::reopen);
  }
}
