package org.dostyk.node.imports;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What would happen to one row, shown before anything is written.
 *
 * @param label what the row is about, in its own words
 * @param fields what would be written; empty where nothing would
 * @param remarks why it is refused, what is doubtful, or what a reader should know
 * @param choices what a person may answer to a doubt, the one taken without an answer first
 */
public record RowPlan(
    Outcome outcome,
    String label,
    List<FieldChange> fields,
    List<Objection> remarks,
    List<Choice> choices) {

  /**
   * An answer to a doubt.
   *
   * @param key what the kind knows it by
   */
  public record Choice(String key, Objection said) {}

  public RowPlan {
    fields = List.copyOf(fields);
    remarks = List.copyOf(remarks);
    choices = List.copyOf(choices);
  }

  public static RowPlan create(String label, List<FieldChange> fields, List<Objection> remarks) {
    return new RowPlan(Outcome.CREATE, label, fields, remarks, List.of());
  }

  public static RowPlan change(String label, List<FieldChange> fields, List<Objection> remarks) {
    return new RowPlan(Outcome.CHANGE, label, fields, remarks, List.of());
  }

  public static RowPlan same(String label, List<Objection> remarks) {
    return new RowPlan(Outcome.SAME, label, List.of(), remarks, List.of());
  }

  public static RowPlan doubt(
      String label, List<FieldChange> fields, Objection question, List<Choice> choices) {
    return new RowPlan(Outcome.DOUBT, label, fields, List.of(question), choices);
  }

  public static RowPlan refuse(String label, List<Objection> why) {
    return new RowPlan(Outcome.REFUSE, label, List.of(), why, List.of());
  }
}
