package org.dostyk.node.minutes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All promises of a visit, as its sides confirm them: who promises whom what by when. Who answers
 * for a promise is the promising side's affair and does not count; nor does how far it was kept.
 *
 * @param lines in the order of their ids
 */
public record PromiseList(List<Line> lines) {

  public PromiseList {
    lines = lines.stream().sorted(Comparator.comparing(l -> l.id().value().toString())).toList();
  }

  /**
   * One of them.
   *
   * @param due null where none was given
   */
  public record Line(
      CommitmentId id,
      PartnerId promiser,
      PartnerId beneficiary,
      Text what,
      @Nullable LocalDate due) {

    static Line of(Commitment c) {
      return new Line(c.id(), c.promiser(), c.beneficiary(), c.what(), c.due());
    }
  }

  /** What became of a list since it was confirmed. */
  public sealed interface Change {
    Line line();

    record Added(Line line) implements Change {}

    record Gone(Line line) implements Change {}

    /**
     * @param before null where it had no day
     */
    record Moved(Line line, @Nullable LocalDate before) implements Change {}
  }

  /** What both sides' confirmations are compared by. */
  public Hash hash() {
    return Hash.of(canonical().getBytes(StandardCharsets.UTF_8));
  }

  /** What changed since an earlier list, in the order of the promises. */
  public List<Change> since(PromiseList earlier) {
    var changes = new ArrayList<Change>();
    for (Line line : lines) {
      Optional<Line> before = earlier.find(line.id());
      if (before.isEmpty()) {
        changes.add(new Change.Added(line));
      } else if (!java.util.Objects.equals(before.get().due(), line.due())) {
        changes.add(new Change.Moved(line, before.get().due()));
      }
    }
    earlier.lines().stream()
        .filter(line -> find(line.id()).isEmpty())
        .forEach(line -> changes.add(new Change.Gone(line)));
    return changes;
  }

  private Optional<Line> find(CommitmentId id) {
    return lines.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** The list as it is kept and hashed. */
  String canonical() {
    var all = new ArrayList<Map<String, Object>>();
    for (Line line : lines) {
      var one = new LinkedHashMap<String, Object>();
      one.put("id", line.id().toString());
      one.put("promiser", line.promiser().toString());
      one.put("beneficiary", line.beneficiary().toString());
      one.put("what", line.what().byTag());
      if (line.due() != null) {
        one.put("due", line.due().toString());
      }
      all.add(one);
    }
    return new String(
        CanonicalJson.write(Map.of("promises", all, "type", "dostyk.visit-promises")),
        StandardCharsets.UTF_8);
  }

  /** Reads {@link #canonical}. */
  static PromiseList read(String canonical) {
    var lines = new ArrayList<Line>();
    JsonNode json = CanonicalJson.read(canonical.getBytes(StandardCharsets.UTF_8));
    for (JsonNode one : json.get("promises")) {
      var what = new LinkedHashMap<String, String>();
      one.get("what").properties().forEach(e -> what.put(e.getKey(), e.getValue().stringValue()));
      lines.add(
          new Line(
              CommitmentId.of(one.get("id").stringValue()),
              new PartnerId(UUID.fromString(one.get("promiser").stringValue())),
              new PartnerId(UUID.fromString(one.get("beneficiary").stringValue())),
              new Text(what, null),
              one.has("due") ? LocalDate.parse(one.get("due").stringValue()) : null));
    }
    return new PromiseList(lines);
  }
}
