package org.dostyk.node.people;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/** What an administrator's day begins with: who has not come in yet, who can do nothing here. */
@Component
class AdministrationCard implements HomeCard {
  private static final int SHOWN = 8;
  private final Administration administration;
  private final PasskeyStore passkeys;
  private final Parts parts;

  AdministrationCard(Administration administration, PasskeyStore passkeys, Parts parts) {
    this.administration = administration;
    this.passkeys = passkeys;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me) || !me.hasAny(Role.ADMINISTRATOR)) {
      return Optional.empty();
    }
    List<Account> open = administration.colleagues(me).stream().filter(a -> !a.closed()).toList();
    Map<AccountId, List<Seat>> seats = administration.seats(me);
    return Optional.of(
        parts.of(
            "people/administration",
            frame,
            new AdministrationCardPage(
                open.size(),
                open.stream()
                    .filter(a -> !a.hasPassword() && passkeys.of(a.id()).isEmpty())
                    .limit(SHOWN)
                    .toList(),
                open.stream()
                    .filter(a -> seats.getOrDefault(a.id(), List.of()).isEmpty())
                    .limit(SHOWN)
                    .toList())));
  }

  @Override
  public int order() {
    return 70;
  }
}
