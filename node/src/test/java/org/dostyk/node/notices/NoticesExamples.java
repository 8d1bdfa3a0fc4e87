package org.dostyk.node.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** Letters of every fate: given up, tried in vain, waiting. */
@Component
class NoticesExamples implements Examples {
  private final MailStore store;
  private final Envelopes envelopes;
  private final Clock clock;

  NoticesExamples(MailStore store, Envelopes envelopes, Clock clock) {
    this.store = store;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    Instant now = clock.instant();
    UUID refused = write(house, "refused-letter@example.org");
    Mail mail = store.unsent(java.util.Set.of(house.id()), 1).getFirst();
    store.unsent(mail, new Unsent(Trouble.REFUSED, "550 5.1.1 No such person"), Optional.empty());
    write(house, "put-off-letter@example.org");
    Mail putOff =
        store.unsent(java.util.Set.of(house.id()), 99).stream()
            .filter(m -> m.email().startsWith("put-off"))
            .findFirst()
            .orElseThrow();
    store.unsent(
        putOff, new Unsent(Trouble.PUT_OFF, "451 Later"), Optional.of(now.plusSeconds(60)));
    write(house, "waiting-letter@example.org");
    return List.of(
        Example.get("/notices").hiding("refused-letter@", "put-off-letter@", "waiting-letter@"),
        Example.get("/lists/{list}/{deed}", "letters", "again")
            .asking("row=" + refused)
            .by(Role.ADMINISTRATOR),
        Example.post("/lists/{list}/{deed}", "letters", "again")
            .with("id", UUID.randomUUID())
            .with("row", refused));
  }

  private UUID write(House house, String email) {
    var letter = Letter.of("notices.trial.subject", "notices.trial.body", "/notices");
    UUID id = Uuid7.next(clock);
    store.add(envelopes.seal(id, house.institution(), email, Language.EN, letter, clock.instant()));
    return id;
  }
}
