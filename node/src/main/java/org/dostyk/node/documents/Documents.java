package org.dostyk.node.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps documents by their hash. What is kept is never changed and never removed, also not by hand
 * in the database; so nothing is kept here that a person may ask to have erased, such as a scan of
 * a passport.
 */
@Service
public class Documents {
  private final DocumentStore store;
  private final Clock clock;

  Documents(DocumentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps these bytes for the people of these institutions. Kept already, they stay as they are,
   * and these institutions come to those who hold them.
   *
   * @throws NotCanonical if they are to be canonical and are not
   */
  @Transactional
  public Hash keep(byte[] bytes, Kind kind, Set<InstitutionId> institutions) {
    if (kind == Kind.CANONICAL) {
      CanonicalJson.read(bytes);
    }
    Hash hash = Hash.of(bytes);
    store.add(new KeptDocument(hash, kind, bytes, clock.instant()));
    store.addHolders(hash, institutions, clock.instant());
    return hash;
  }

  /**
   * What is kept under a hash, if one of the reader's institutions holds it.
   *
   * @throws IllegalStateException if the database gives other bytes than were kept
   */
  public Optional<KeptDocument> find(Hash hash, Set<InstitutionId> readers) {
    Optional<KeptDocument> kept = store.find(hash, readers);
    kept.ifPresent(
        d -> {
          if (!Hash.of(d.bytes()).equals(d.hash())) {
            throw new IllegalStateException(
                "The %d bytes kept as %s hash to %s. Maybe the disk is failing: restore a back-up."
                    .formatted(d.bytes().length, d.hash(), Hash.of(d.bytes())));
          }
        });
    return kept;
  }

  /** Whether exactly these bytes were kept here, by anybody: for whoever has them in hand. */
  boolean keeps(Hash hash) {
    return store.has(hash);
  }

  /** The canonical documents whose hash begins with these digits; two where there are more. */
  List<Hash> beginningWith(String digits) {
    return store.beginningWith(digits);
  }
}
