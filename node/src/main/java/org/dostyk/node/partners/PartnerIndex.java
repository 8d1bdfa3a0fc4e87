package org.dostyk.node.partners;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.dostyk.node.partners.PartnerIndexStore.Finding;
import org.dostyk.node.partners.PartnerIndexStore.Listed;
import org.dostyk.node.partners.PartnerIndexStore.Source;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.search.Sound;
import org.dostyk.node.search.Terms;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the lists in each language's order, and the terms by which partners are found and compared.
 * Written in the transaction that changes an entry's names or aliases. An entry that was found to
 * be another lends its names to that one and leaves the lists.
 */
@Component
class PartnerIndex {
  /**
   * How names are read; entries indexed by an earlier reading are read again when a node starts.
   */
  private static final int READING = 7;

  private static final int AT_ONCE = 1_000;
  static final String EVERYBODY = "@own";

  private final PartnerIndexStore store;

  PartnerIndex(PartnerIndexStore store) {
    this.store = store;
  }

  /** Enters these entries as they are now, or what they were merged into. */
  @Transactional
  public void write(Collection<PartnerId> changed) {
    write(changed, entered -> {});
  }

  /**
   * The same.
   *
   * @param progress is told after each part how many are entered
   */
  @Transactional
  public void write(Collection<PartnerId> changed, IntConsumer progress) {
    List<PartnerId> ids = List.copyOf(changed);
    var met = new HashSet<UUID>();
    inParts(ids.size(), (from, to) -> part(ids.subList(from, to), met), progress);
  }

  /**
   * Enters entries that are new, of which everything is known.
   *
   * @param progress is told after each part how many are entered
   */
  @Transactional
  public void writeNew(List<Source> added, IntConsumer progress) {
    inParts(
        added.size(),
        (from, to) -> {
          List<Source> some = added.subList(from, to);
          return part(some.stream().map(Source::id).toList(), some);
        },
        progress);
  }

  /** What is written of a part is found out while the one before it is being written. */
  private void inParts(int size, BiFunction<Integer, Integer, Part> parts, IntConsumer progress) {
    Part part = size == 0 ? null : parts.apply(0, Math.min(AT_ONCE, size));
    for (int to = AT_ONCE; part != null; to += AT_ONCE) {
      Part next = to < size ? parts.apply(to, Math.min(to + AT_ONCE, size)) : null;
      enter(part);
      progress.accept(Math.min(to, size));
      part = next;
    }
  }

  /** Takes entries out of the lists, before they are removed. */
  @Transactional
  public void remove(Collection<PartnerId> gone) {
    store.clear(gone.stream().map(PartnerId::value).toList());
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void readAnew() {
    List<PartnerId> stale = store.readOtherwise(READING);
    if (!stale.isEmpty()) {
      write(stale);
    }
  }

  /** The words for a reader's scope: what these institutions keep, and what everybody sees. */
  static Set<String> scope(Collection<UUID> readers) {
    var scope = new LinkedHashSet<String>();
    scope.add(EVERYBODY);
    readers.forEach(r -> scope.add("@" + r));
    return scope;
  }

  /** A handle among the entries of a country; those of others are never alike. */
  static String there(String handle, String country) {
    return handle + "@" + country;
  }

  /** Some of the entries, whose names are being read. */
  private record Part(List<UUID> all, CompletableFuture<Entered> entered) {}

  /** What is written of some entries. */
  private record Entered(List<Listed> listed, List<Finding> findings) {}

  /**
   * @param met those that stand in parts before: several were merged into one
   */
  private Part part(List<PartnerId> changed, Set<UUID> met) {
    List<UUID> roots =
        store.roots(changed.stream().map(PartnerId::value).toList()).stream()
            .filter(met::add)
            .toList();
    var all = new LinkedHashSet<>(roots);
    changed.stream().map(PartnerId::value).filter(met::add).forEach(all::add);
    store.clear(List.copyOf(all));
    return part(List.copyOf(all), store.sources(roots));
  }

  private static Part part(List<UUID> all, List<Source> sources) {
    return new Part(all, CompletableFuture.supplyAsync(() -> entered(sources)));
  }

  private void enter(Part part) {
    Entered entered = part.entered().join();
    store.list(entered.listed());
    store.find(entered.findings());
    store.done(part.all(), READING);
  }

  private static Entered entered(List<Source> sources) {
    var listed = new ArrayList<Listed>();
    var findings = new ArrayList<Finding>();
    var order = new EnumMap<Language, Collator>(Language.class);
    for (Language language : Language.values()) {
      order.put(language, Collator.getInstance(language.locale()));
    }
    for (Source source : sources) {
      Text name = shown(source);
      order.forEach(
          (language, collator) ->
              listed.add(new Listed(source, language.tag(), key(collator, name.in(language)))));
    }
    sources.parallelStream().map(PartnerIndex::findings).toList().forEach(findings::addAll);
    return new Entered(listed, findings);
  }

  private static Text shown(Source source) {
    var names = new LinkedHashMap<String, String>();
    source.names().stream()
        .filter(n -> n.first() && !n.alias())
        .forEach(n -> names.put(n.tag(), n.value()));
    return new Text(names, null);
  }

  private static byte[] key(Collator collator, String name) {
    RawCollationKey key = collator.getRawCollationKey(name, null);
    return Arrays.copyOf(key.bytes, key.size);
  }

  /** One for whoever keeps the entry, one for each other institution that has its own words. */
  private static List<Finding> findings(Source source) {
    Map<UUID, List<String>> said = new LinkedHashMap<>();
    said.put(source.keptBy(), new ArrayList<>());
    source.names().stream()
        .filter(PartnerIndexStore.Name::alias)
        .forEach(n -> said.computeIfAbsent(n.keptBy(), k -> new ArrayList<>()));
    var findings = new ArrayList<Finding>();
    said.forEach(
        (keeper, names) -> {
          source.names().stream()
              .filter(n -> !n.alias() || n.keptBy().equals(keeper))
              .map(PartnerIndexStore.Name::value)
              .forEach(names::add);
          var terms = new LinkedHashSet<>(Terms.of(names));
          var read = Likeness.Read.of(new Likeness.Named(names, source.country(), source.towns()));
          read.handles().kept().forEach(h -> terms.add(there(h, source.country())));
          terms.add("@" + keeper);
          terms.add("@in:" + source.country());
          if (source.region() != null) {
            terms.add("@at:" + source.region());
          }
          if (source.own() && keeper.equals(source.keptBy())) {
            terms.add(EVERYBODY);
          }
          List<String> heads = names.stream().map(Sound::of).distinct().toList();
          findings.add(new Finding(source.id(), keeper, List.copyOf(terms), heads));
        });
    return findings;
  }
}
