package org.dostyk.node.partners;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.Outcome;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.imports.Row;
import org.dostyk.node.imports.RowPlan;
import org.dostyk.node.partners.PartnerRegister.Entry;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is meant by the partners that a workbook of another kind names, by the same rules and
 * questions as in a workbook of partners. What is known is only named: nothing is added to it.
 */
@Component
public class NamedPartners {
  private final ImportedPartners partners;
  private final PartnerListStore lists;
  private final KindNames kinds;
  private final Clock clock;

  NamedPartners(ImportedPartners partners, PartnerListStore lists, KindNames kinds, Clock clock) {
    this.partners = partners;
    this.lists = lists;
    this.kinds = kinds;
    this.clock = clock;
  }

  /**
   * Begins to read the rows of one import.
   *
   * @param rows those that will be asked for, by the columns of a workbook of partners: {@code
   *     name}, {@code country}, {@code town}
   */
  public Naming begin(List<Row> rows, InstitutionId keptBy) {
    List<PartnerRow> said = rows.stream().map(row -> PartnerRow.of(row, kinds)).toList();
    return new Naming(
        said, new PartnerRows(said, keptBy, partners, lists, PartnerRows.Only.LINKS, clock));
  }

  /**
   * Takes back the partners that an import made, the last made first.
   *
   * @return why it cannot be; with any objection nothing is taken back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    return partners.undo(made, keptBy, by, progress);
  }

  /** The countries or regions that a cell names, each once. */
  public static Set<Country> countries(String cell) {
    return CountryWords.all(cell);
  }

  /** Reads rows in their order. Not for use by several threads. */
  public static final class Naming {
    private final List<PartnerRow> said;
    private final PartnerRows rows;
    private int next;

    private Naming(List<PartnerRow> said, PartnerRows rows) {
      this.said = said;
      this.rows = rows;
    }

    /** Who the next row means. */
    public Named next() {
      PlannedRow planned = rows.plan(said.get(next++));
      return new Named(planned, rows.meant());
    }

    /** Writes the partners that were made. */
    public void write(@Nullable Actor by, Progress progress) {
      rows.write(by, progress);
    }
  }

  /** Who a row means: somebody who is known, somebody new, or a question. */
  public static final class Named {
    private final PlannedRow planned;
    private final Optional<Entry> entry;

    private Named(PlannedRow planned, Optional<Entry> entry) {
      this.planned = planned;
      this.entry = entry;
    }

    /**
     * {@code SAME} for one who is known, or whom a row before names; {@code CREATE} for one who is
     * new, {@code DOUBT} where a person has to say, {@code REFUSE} where the name cannot be read.
     */
    public RowPlan plan() {
      return planned.plan();
    }

    /** Whether the register knows them, without anybody's answer. */
    public boolean isKnown() {
      return plan().outcome() == Outcome.SAME && entry.filter(e -> e.row == null).isPresent();
    }

    /** The row before that names them first; empty for one who is known, and for the first. */
    public Optional<Integer> rowBefore() {
      return plan().outcome() == Outcome.SAME
          ? entry.flatMap(e -> Optional.ofNullable(e.row))
          : Optional.empty();
    }

    /** What tells them from all others of the import; empty where they cannot be read. */
    public Optional<PartnerId> id() {
      return entry.map(e -> e.id);
    }

    /** What they are called in the register, or will be. */
    public Optional<Text> name() {
      return entry.map(e -> e.known.details().name());
    }

    /**
     * Does what was answered.
     *
     * @return the partner that was made, if one was; {@link #became} then says who it is
     */
    public Optional<Made> carryOut(String choice) {
      return planned.step().carryOut(choice);
    }

    /** Who it became; empty where the row that names them first was left out. */
    public Optional<PartnerId> became() {
      return entry.flatMap(e -> Optional.ofNullable(e.became));
    }
  }
}
