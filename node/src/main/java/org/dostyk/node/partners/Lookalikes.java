package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dostyk.node.imports.Row;
import org.dostyk.node.partners.PartnerRegister.Entry;
import org.dostyk.node.search.Handles;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.search.Likeness.Read;
import org.dostyk.node.values.Country;
import org.jspecify.annotations.Nullable;

/**
 * Who else may be meant by the rows of a list: entries of the register and rows before, by likeness
 * across scripts. A row is compared with those of its country that share a handle with it, the
 * rarest handle first. Rows are asked about in their order. Not for use by several threads.
 */
final class Lookalikes {
  /** So many of those that share a handle are compared. */
  private static final int COMPARED = 30;

  /** What so many of a country share tells nobody apart. */
  private static final int COMMON = 200;

  private static final int MOST = 3;

  /** A register of so many is read whole, once, rather than asked for every row. */
  private static final int SMALL = 500;

  /** So many rows are read ahead at once, by all processors. */
  private static final int AHEAD = 500;

  private final PartnerRegister register;
  private final Known known;
  private final List<PartnerRow> rows;

  /** Rows of the batch that was read last. */
  private final Map<Row, Ahead> ahead = new IdentityHashMap<>();

  private final Map<PartnerId, Read> reads = new HashMap<>();
  private final EntryIndex<String> byHandle = new EntryIndex<>(COMMON);
  private final boolean small;
  private int readTo;
  private @Nullable CompletableFuture<List<Ahead>> coming;

  /** Finds the entries of the register that share a handle, for many rows at once. */
  interface Known {
    List<List<PartnerId>> sharing(List<Sought> rows, int most);
  }

  /** The handles by which those are sought that a name may mean, and its country's code. */
  record Sought(Set<String> handles, String country) {}

  /** What was found out of a row before its turn. */
  private record Ahead(Read read, Handles handles, List<PartnerId> known) {}

  /** An entry that may be meant, and why. */
  record Lookalike(Entry entry, Likeness likeness) {}

  Lookalikes(PartnerRegister register, Known known, List<PartnerRow> rows) {
    this.register = register;
    this.known = known;
    this.rows = rows;
    this.small = register.entries().size() <= SMALL;
    if (small) {
      register
          .entries()
          .forEach(e -> note(e, e.known.details().country(), read(e).handles().kept()));
    }
  }

  /** Who may be meant by a row, the likeliest first. */
  List<Lookalike> of(PartnerRow row) {
    Ahead found = ahead(row);
    if (found == null) {
      return List.of();
    }
    var alike = new ArrayList<Lookalike>();
    for (Entry entry : sharing(row, found)) {
      Likeness likeness = Likeness.of(found.read(), read(entry));
      if (likeness.score() >= Likeness.WORTH_ASKING) {
        alike.add(new Lookalike(entry, likeness));
      }
    }
    alike.sort(Comparator.comparingDouble((Lookalike l) -> l.likeness().score()).reversed());
    return List.copyOf(alike.subList(0, Math.min(MOST, alike.size())));
  }

  /** Notes that a row would make an entry, for the rows after it. */
  void add(PartnerRow row, Entry entry) {
    Ahead found = ahead(row);
    if (found != null) {
      reads.put(entry.id, found.read());
      note(entry, row.country(), found.handles().kept());
    }
  }

  private void note(Entry entry, @Nullable Country country, Set<String> handles) {
    for (String handle : handles) {
      byHandle.note(there(country, handle), entry);
    }
  }

  private Set<Entry> sharing(PartnerRow row, Ahead found) {
    var sharing = new LinkedHashSet<Entry>();
    found.known().forEach(id -> register.find(id).ifPresent(sharing::add));
    List<List<Entry>> lists =
        found.handles().sought().stream()
            .map(h -> byHandle.of(there(row.country(), h)))
            .filter(list -> list.size() < COMMON)
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    for (List<Entry> list : lists) {
      for (Entry entry : list) {
        if (sharing.size() >= COMPARED) {
          return sharing;
        }
        sharing.add(entry);
      }
    }
    return sharing;
  }

  private static String there(@Nullable Country country, String handle) {
    return country == null ? handle : country.code() + handle;
  }

  private Read read(Entry entry) {
    return reads.computeIfAbsent(
        entry.id,
        id -> {
          PartnerDetails details = entry.known.details();
          var names = new ArrayList<>(details.name().byTag().values());
          entry.known.dossier().aliases().forEach(a -> names.add(a.value()));
          return Read.of(Namesakes.named(names, details.country(), details.town()));
        });
  }

  private @Nullable Ahead ahead(PartnerRow row) {
    if (!isComparable(row)) {
      return null;
    }
    while (!ahead.containsKey(row.row()) && readTo < rows.size()) {
      readAhead();
    }
    return ahead.get(row.row());
  }

  private static boolean isComparable(PartnerRow row) {
    return row.unclear().isEmpty() && row.country() != null;
  }

  /** The next batch; the one behind it is begun, to be read while rows of this are planned. */
  private void readAhead() {
    List<PartnerRow> next = batch(readTo);
    List<Ahead> read = coming == null ? read(next) : coming.join();
    readTo = Math.min(rows.size(), readTo + AHEAD);
    List<PartnerRow> behind = batch(readTo);
    coming = CompletableFuture.supplyAsync(() -> read(behind));
    List<List<PartnerId>> sharing = small ? List.of() : known.sharing(sought(next, read), COMPARED);
    ahead.clear();
    for (int i = 0; i < next.size(); i++) {
      Ahead of = read.get(i);
      ahead.put(next.get(i).row(), small ? of : new Ahead(of.read(), of.handles(), sharing.get(i)));
    }
  }

  private List<PartnerRow> batch(int from) {
    return rows.subList(from, Math.min(rows.size(), from + AHEAD)).stream()
        .filter(Lookalikes::isComparable)
        .toList();
  }

  private static List<Ahead> read(List<PartnerRow> rows) {
    return rows.parallelStream().map(Lookalikes::read).toList();
  }

  private static Ahead read(PartnerRow row) {
    Read read = Read.of(named(row));
    return new Ahead(read, read.handles(), List.of());
  }

  private static List<Sought> sought(List<PartnerRow> rows, List<Ahead> read) {
    var sought = new ArrayList<Sought>();
    for (int i = 0; i < rows.size(); i++) {
      Country country = Objects.requireNonNull(rows.get(i).country());
      sought.add(new Sought(read.get(i).handles().sought(), country.code()));
    }
    return sought;
  }

  private static Named named(PartnerRow row) {
    List<String> names =
        Stream.of(
                row.stated().values().stream(),
                row.names().stream().map(s -> s.text()),
                row.others().stream().map(s -> s.text()))
            .flatMap(n -> n)
            .distinct()
            .toList();
    return Namesakes.named(names, row.country(), row.town());
  }
}
