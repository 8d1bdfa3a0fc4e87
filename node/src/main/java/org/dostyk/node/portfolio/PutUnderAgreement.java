package org.dostyk.node.portfolio;

import gg.jte.Content;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/**
 * Exchanges that were noted without an agreement, as a workbook tells them, are put under the one
 * by which they took place, many at once.
 */
@Component
public class PutUnderAgreement implements Deed {
  /** Stands in the form, whose field is not named as the filter of the list is, for none. */
  public static final String NONE = "none";

  private final ExchangeLines lines;
  private final Exchanges exchanges;
  private final AgreementRegister agreements;
  private final Parts parts;

  PutUnderAgreement(
      ExchangeLines lines, Exchanges exchanges, AgreementRegister agreements, Parts parts) {
    this.lines = lines;
    this.exchanges = exchanges;
    this.agreements = agreements;
    this.parts = parts;
  }

  /** The agreements of all these partners that were ever in force. */
  public record Choice(List<HeldAgreement> agreements, String chosen) {}

  @Override
  public String list() {
    return "exchanges";
  }

  @Override
  public String key() {
    return "under";
  }

  @Override
  public Words words() {
    return new Words(
        "portfolio.deed.under", "portfolio.deed.under.question", "portfolio.deed.under.hint");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return lines.meant(asked, by, say, most);
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    List<UUID> ids = rows.stream().map(Meant::id).toList();
    return Optional.of(
        parts.of(
            "portfolio/under_chosen", frame, new Choice(offered(ids, by), typed.get("under"))));
  }

  private List<HeldAgreement> offered(List<UUID> rows, Actor by) {
    var partners = new LinkedHashSet<PartnerId>();
    rows.forEach(id -> partners.add(exchanges.toChange(new ExchangeId(id), by).partner()));
    return agreements.with(partners, by.institutionsAs(Role.OFFICER)).stream()
        .filter(a -> a.inForceSince().isPresent() || a.onPaper().isPresent())
        .filter(a -> Set.copyOf(a.parties()).containsAll(partners))
        .toList();
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    Optional<AgreementId> agreement = chosen(typed, rows, by);
    var memory = new StringBuilder();
    int done = 0;
    for (UUID row : rows) {
      Exchange before = exchanges.toChange(new ExchangeId(row), by);
      if (!before.agreement().equals(agreement)) {
        change(before, agreement, by);
        memory.append(row).append('\t').append(before.revision() + 1).append('\t');
        memory.append(before.agreement().map(AgreementId::toString).orElse("")).append('\n');
        done++;
      }
    }
    return new Done(done, memory.toString(), rows.size() - done);
  }

  private Optional<AgreementId> chosen(Typed typed, List<UUID> rows, Actor by) {
    String chosen = typed.get("under");
    return chosen.equals(NONE)
        ? Optional.empty()
        : Optional.of(
            offered(rows, by).stream()
                .map(HeldAgreement::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElseThrow(
                    () -> new Refused(Objection.of("portfolio.objection.choose_agreement"))));
  }

  private boolean change(Exchange before, Optional<AgreementId> agreement, Actor by) {
    return exchanges.correct(
        new Exchange(
            before.id(),
            before.keeper(),
            before.partner(),
            agreement,
            before.flow(),
            before.kind(),
            before.period(),
            before.people(),
            before.atLeast(),
            before.length(),
            before.source(),
            before.notedBy(),
            before.notedAt(),
            before.revision()),
        by);
  }

  /** Each goes back under what it was under, unless anything of it was corrected since. */
  @Override
  public int undo(String memory, Actor by) {
    int undone = 0;
    for (String line : memory.lines().toList()) {
      String[] cells = line.split("\t", -1);
      Exchange now = exchanges.toChange(new ExchangeId(UUID.fromString(cells[0])), by);
      if (now.revision() == Integer.parseInt(cells[1])) {
        Optional<AgreementId> before =
            cells[2].isEmpty()
                ? Optional.empty()
                : Optional.of(new AgreementId(UUID.fromString(cells[2])));
        undone += change(now, before, by) ? 1 : 0;
      }
    }
    return undone;
  }
}
