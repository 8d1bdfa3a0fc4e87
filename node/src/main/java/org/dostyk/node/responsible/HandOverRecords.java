package org.dostyk.node.responsible;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/** Many records of a list get somebody who is responsible, or another, or nobody any more. */
public class HandOverRecords implements Deed {
  /** Stands in the form for nobody. */
  public static final String NOBODY = "nobody";

  private final String list;
  private final Rows rows;
  private final Entrusted records;
  private final ResponsiblePeople responsible;
  private final Parts parts;

  /** For the records' own list. */
  public HandOverRecords(Entrusted records, ResponsiblePeople responsible, Parts parts) {
    this(records.list(), records::meant, records, responsible, parts);
  }

  /** For another list of the same records. */
  public HandOverRecords(
      String list, Rows rows, Entrusted records, ResponsiblePeople responsible, Parts parts) {
    this.list = list;
    this.rows = rows;
    this.records = records;
    this.responsible = responsible;
    this.parts = parts;
  }

  /** Which rows of a list are meant. */
  @FunctionalInterface
  public interface Rows {
    /** In the order of the list, only what the actor may see. */
    List<Meant> meant(Arrangement asked, Actor by, Say say, int most);
  }

  /** Among whom one is chosen. */
  public record Choice(List<Account> people, String chosen) {}

  @Override
  public String list() {
    return list;
  }

  @Override
  public String key() {
    return "responsible";
  }

  @Override
  public Words words() {
    return new Words("responsible.deed", "responsible.deed.question", "responsible.deed.hint");
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return rows.meant(asked, by, say, most);
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    var choice = new Choice(responsible.candidates(by), typed.get("person"));
    return Optional.of(parts.of("responsible/hand_over", frame, choice));
  }

  /**
   * Each record gets them by those of the officer's institutions that see it and at which they
   * work; nobody is named by an institution that is not theirs.
   */
  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    Optional<AccountId> person = person(typed, by);
    Set<InstitutionId> theirs =
        by.institutionsAs(Role.OFFICER).stream()
            .filter(house -> person.isEmpty() || works(person.get(), house))
            .collect(Collectors.toSet());
    var memory = new StringBuilder(said(person));
    int done = 0;
    int left = 0;
    for (UUID id : rows) {
      List<InstitutionId> naming =
          records.houses(id, by).stream().filter(theirs::contains).toList();
      left += naming.isEmpty() ? 1 : 0;
      boolean changed = false;
      for (InstitutionId house : naming) {
        Optional<AccountId> before = responsible.name(records.subject(), id, house, person, by);
        if (!before.equals(person)) {
          memory.append('\n').append(id).append('\t').append(house).append('\t');
          memory.append(said(before));
          changed = true;
        }
      }
      done += changed ? 1 : 0;
    }
    if (left > 0) {
      throw new Refused(Objection.of("responsible.objection.elsewhere", left));
    }
    return new Done(done, done == 0 ? "" : memory.toString(), rows.size() - done);
  }

  /** Whoever was named before is so again, wherever the record is still with the new one. */
  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    Optional<AccountId> given = read(lines.getFirst());
    int undone = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      UUID id = UUID.fromString(cells[0]);
      var house = new InstitutionId(UUID.fromString(cells[1]));
      boolean stillGiven =
          responsible.at(records.subject(), id, house).map(Account::id).equals(given);
      if (stillGiven && records.houses(id, by).contains(house)) {
        responsible.name(records.subject(), id, house, read(cells[2]), by);
        undone++;
      }
    }
    return undone;
  }

  private Optional<AccountId> person(Typed typed, Actor by) {
    String chosen = typed.get("person");
    if (chosen.equals(NOBODY)) {
      return Optional.empty();
    }
    return Optional.of(
        responsible.candidates(by).stream()
            .map(Account::id)
            .filter(a -> a.toString().equals(chosen))
            .findFirst()
            .orElseThrow(() -> new Refused(Objection.of("responsible.objection.nobody"))));
  }

  private boolean works(AccountId person, InstitutionId house) {
    return responsible.working(house).stream().anyMatch(a -> a.id().equals(person));
  }

  private static String said(Optional<AccountId> account) {
    return account.map(AccountId::toString).orElse("");
  }

  private static Optional<AccountId> read(String said) {
    return said.isEmpty() ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(said)));
  }
}
