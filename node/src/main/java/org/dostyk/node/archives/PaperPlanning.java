package org.dostyk.node.archives;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.FieldChange;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.Outcome;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.RowPlan;
import org.dostyk.node.imports.RowPlan.Choice;
import org.dostyk.node.partners.NamedPartners;
import org.dostyk.node.partners.NamedPartners.Named;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Uuid7;

/**
 * Says of each row of a workbook of agreements what it would do, and gathers what is to be written.
 * A new partner is entered only if the officer says so; whoever names it in a later row follows
 * that answer. Not for use by several threads.
 */
final class PaperPlanning {
  private static final String NEW = "new";
  private static final String SKIP = "skip";

  private final List<Column> columns;
  private final NamedPartners.Naming naming;
  private final PaperTwins twins;
  private final PartnerId us;
  private final Clock clock;
  private final List<Gathered> gathered = new ArrayList<>();

  /** A record to be written. */
  record Gathered(AgreementId id, PaperRow row, PartnerId partner) {}

  PaperPlanning(
      List<Column> columns,
      NamedPartners.Naming naming,
      List<PaperRecords.Known> known,
      PartnerId us,
      Clock clock) {
    this.columns = columns;
    this.naming = naming;
    this.twins = new PaperTwins(known);
    this.us = us;
    this.clock = clock;
  }

  List<Gathered> gathered() {
    return gathered;
  }

  PlannedRow plan(PaperRow row) {
    String label = label(row);
    if (!row.unclear().isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(label, row.unclear()));
    }
    Named partner = naming.next();
    if (partner.plan().outcome() == Outcome.REFUSE) {
      return PlannedRow.idle(RowPlan.refuse(label, partner.plan().remarks()));
    }
    PartnerId id = partner.id().orElseThrow();
    if (id.equals(us)) {
      return PlannedRow.idle(
          RowPlan.refuse(label, List.of(Objection.of("archives.objection.ourselves"))));
    }
    Optional<PaperTwins.Twin> twin = twins.of(id, row);
    if (twin.isPresent() && !asks(partner)) {
      switch (twin.get()) {
        case PaperTwins.Twin.OnRecord known -> {
          return same(label, Objection.of("archives.remark.on_record"));
        }
        case PaperTwins.Twin.Before before -> {
          return same(label, Objection.of("archives.remark.same_row", before.row()));
        }
        case PaperTwins.Twin.Other other -> {
          return new PlannedRow(
              doubt(
                  label,
                  fields(row, partner),
                  other.question(),
                  row.remarks(),
                  List.of(
                      new Choice(SKIP, Objection.of("archives.choice.skip")),
                      new Choice(NEW, Objection.of("archives.choice.another")))),
              choice -> choice.equals(SKIP) ? Optional.empty() : make(row, partner, ""));
        }
      }
    }
    return switch (partner.plan().outcome()) {
      case DOUBT ->
          new PlannedRow(
              doubt(
                  label,
                  fields(row, partner),
                  partner.plan().remarks().getFirst(),
                  row.remarks(),
                  partner.plan().choices()),
              choice -> make(row, partner, choice));
      case CREATE ->
          new PlannedRow(
              doubt(
                  label,
                  fields(row, partner),
                  Objection.of("archives.question.new", partner.plan().label()),
                  row.remarks(),
                  List.of(
                      new Choice(NEW, Objection.of("archives.choice.enter")),
                      new Choice(SKIP, Objection.of("archives.choice.skip")))),
              choice -> choice.equals(SKIP) ? Optional.empty() : make(row, partner, ""));
      default ->
          new PlannedRow(
              RowPlan.create(label, fields(row, partner), remarks(row, partner)),
              choice -> make(row, partner, ""));
    };
  }

  private static RowPlan doubt(
      String label,
      List<FieldChange> fields,
      Objection question,
      List<Objection> remarks,
      List<Choice> choices) {
    var all = new ArrayList<Objection>();
    all.add(question);
    all.addAll(remarks);
    return new RowPlan(Outcome.DOUBT, label, fields, all, choices);
  }

  private static boolean asks(Named partner) {
    return partner.plan().outcome() == Outcome.DOUBT;
  }

  private static PlannedRow same(String label, Objection why) {
    return PlannedRow.idle(RowPlan.same(label, List.of(why)));
  }

  /** Enters what the row says, with its partner where that is new. */
  private Optional<Made> make(PaperRow row, Named partner, String choice) {
    Optional<Made> made = partner.carryOut(choice);
    return partner
        .became()
        .map(
            who -> {
              var id = new AgreementId(Uuid7.next(clock));
              gathered.add(new Gathered(id, row, who));
              return new Made(
                  Agreements.KIND, id.value(), "/agreements/" + id, PaperMemory.of(made).toJson());
            });
  }

  private static String label(PaperRow row) {
    String partner = row.row().text("partner").replace('\n', ' ');
    String title =
        row.row().text("title").isEmpty() ? row.row().text("type") : row.row().text("title");
    return (partner.isEmpty() ? "…" : partner)
        + (title.isEmpty() ? "" : " · " + title.replace('\n', ' '));
  }

  private static List<Objection> remarks(PaperRow row, Named partner) {
    var remarks = new ArrayList<Objection>();
    partner
        .rowBefore()
        .ifPresent(before -> remarks.add(Objection.of("archives.remark.as_row", before)));
    if (partner.isKnown()) {
      remarks.addAll(partner.plan().remarks());
    }
    remarks.addAll(row.remarks());
    return remarks;
  }

  private List<FieldChange> fields(PaperRow row, Named partner) {
    var fields = new ArrayList<FieldChange>();
    partner.name().ifPresent(name -> add(fields, "partner", name));
    add(fields, "type", Objection.of(row.type().textKey()));
    add(fields, "title", row.title());
    said(fields, row, "paper_number");
    row.signed().ifPresent(day -> add(fields, "signed", day));
    row.ends().ifPresent(day -> add(fields, "ends", PartialDate.of(day)));
    if (row.endless()) {
      add(fields, "ends", Objection.of("archives.endless"));
    }
    for (PaperPlaces p : row.places()) {
      add(
          fields,
          "places",
          Objection.of(
              "agreements.paper.places." + p.way().key(),
              Objection.of("documents.stay." + p.kind().code()),
              p.people()));
    }
    row.ended()
        .ifPresent(
            e ->
                add(
                    fields,
                    "status",
                    Objection.of("agreements.ended", e.on(), Objection.of(e.manner().textKey()))));
    said(fields, row, "kept");
    if (!row.note().isEmpty()) {
      add(fields, "note", row.note());
    }
    return fields;
  }

  private void said(List<FieldChange> fields, PaperRow row, String column) {
    if (!row.row().text(column).isEmpty()) {
      add(fields, column, row.row().text(column));
    }
  }

  private void add(List<FieldChange> fields, String column, Object value) {
    columns.stream()
        .filter(c -> c.key().equals(column))
        .findFirst()
        .ifPresent(c -> fields.add(new FieldChange(c.said(), null, value)));
  }
}
