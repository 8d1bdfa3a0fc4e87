package org.dostyk.node.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementIndexStore.Source;
import org.dostyk.node.search.Terms;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the words by which agreements are found: the title as a house sees it, its number, and the
 * parties' names, in every language and script. Written in the transaction that changes them; what
 * was entered otherwise, or by an earlier reading, is read when a node starts.
 */
@Component
class AgreementIndex {
  private static final int READING = 1;
  private static final int AT_ONCE = 1_000;
  private final AgreementIndexStore store;
  private final PaperNumbers numbers;
  private final TransactionTemplate transactions;

  AgreementIndex(
      AgreementIndexStore store, PaperNumbers numbers, TransactionTemplate transactions) {
    this.store = store;
    this.numbers = numbers;
    this.transactions = transactions;
  }

  /** Reads an agreement whose title or parties may have changed. */
  @Transactional
  public void read(AgreementId id) {
    write(store.unread(id, READING));
  }

  /** Reads all that was entered in this transaction and not read yet. */
  @Transactional
  public void readNew() {
    for (List<Source> some = store.unread(READING, AT_ONCE);
        !some.isEmpty();
        some = store.unread(READING, AT_ONCE)) {
      write(some);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void readAnew() {
    numbers.read();
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transactions.execute(
                  status -> {
                    List<Source> some = store.unread(READING, AT_ONCE);
                    write(some);
                    return !some.isEmpty();
                  }));
    }
  }

  /** The word that every finding of a house has. */
  static String scope(UUID house) {
    return "@" + house;
  }

  private void write(List<Source> sources) {
    if (!sources.isEmpty()) {
      store.write(sources, sources.parallelStream().map(AgreementIndex::terms).toList(), READING);
    }
  }

  private static Set<String> terms(Source source) {
    var terms = new LinkedHashSet<>(Terms.of(PaperNumber.wordings(source.number())));
    terms.addAll(Terms.of(source.names()));
    terms.add(scope(source.house()));
    return terms;
  }
}
