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

/** Closed accounts are opened again. */
@Component
class ReopenChosen implements OnPeople {
  private final ChosenPeople chosen;
  private final Administration administration;

  ReopenChosen(ChosenPeople chosen, Administration administration) {
    this.chosen = chosen;
    this.administration = administration;
  }

  @Override
  public String key() {
    return "reopen";
  }

  @Override
  public Words words() {
    return new Words("colleagues.reopen", "colleagues.reopen.question", "colleagues.reopen.hint");
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.kept(asked, by, say, most, Account::closed);
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    return chosen.each(rows, by, Account::closed, administration::reopen);
  }

  @Override
  public int undo(String memory, Actor by) {
    return chosen.again(memory, by, account -> !account.closed(), administration::close);
  }
}
