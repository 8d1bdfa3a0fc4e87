package org.dostyk.node.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dostyk.node.values.Text;

/**
 * The hash of a row, which the audit trail binds: every value in a line, each with its length
 * before it so that no two rows read alike, and the hashes of the people.
 */
final class TransferSeal {
  private static final String FORM = "dostyk transfer 1";

  private TransferSeal() {}

  static String of(RecordedTransfer t, List<SealedPerson> persons) {
    var lines = new ArrayList<String>();
    lines.add(FORM);
    lines.add(t.id().toString());
    lines.add(t.from().toString());
    lines.add(t.country().code());
    lines.add(t.at().toString());
    lines.add(String.valueOf(t.by()));
    lines.add(t.to().id().toString());
    lines.add(words(t.to().name()));
    lines.add(t.to().country().code());
    lines.add(t.to().through());
    lines.add(t.channel().name());
    lines.add(t.scope().name());
    lines.add(t.categories().stream().map(Enum::name).sorted().toList().toString());
    lines.add(t.basis().name());
    lines.add(t.retention().key() + t.retention().last());
    lines.add(t.safeguards().stream().map(Enum::name).sorted().toList().toString());
    lines.add(t.about().kind());
    lines.add(t.about().id().toString());
    lines.add(t.about().path());
    lines.add(words(t.about().title()));
    lines.add(String.valueOf(t.persons()));
    persons.forEach(p -> lines.add(p.hash()));
    var all = new StringBuilder();
    lines.forEach(line -> all.append(line.length()).append(':').append(line).append('\n'));
    return SealedPerson.sha256(all.toString());
  }

  /** In the order of tags, for the table keeps no other. */
  private static String words(Text text) {
    return new TreeMap<>(text.byTag()).toString();
  }
}
