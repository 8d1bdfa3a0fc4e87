package org.dostyk.node.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of what parties agree on, worded in two to four languages: everything that its hash
 * covers, and nothing that its paper does not show. Immutable; a change makes another version with
 * another hash.
 *
 * @param id given by whoever wrote the first version, the same for all of them
 * @param version counted from 1
 * @param previous the hash of the version before; null for the first
 * @param made when this version was written, to the second
 * @param languages BCP 47 tags in the order of print; title, preamble and clauses have each of them
 * @param authoritative the tag whose wording decides, or null where all are equally authentic
 * @param place where it is signed, as printed at its head, or null
 * @param date the day printed at its head, or null
 * @param preamble who agrees, and why; a line break begins a paragraph
 * @param number under which it is registered, as printed at its head, or null
 * @param quotas the places agreed, printed after the clauses; may be empty
 */
public record BilingualDocument(
    UUID id,
    int version,
    @Nullable Hash previous,
    Instant made,
    List<String> languages,
    @Nullable String authoritative,
    Text title,
    @Nullable Text place,
    @Nullable LocalDate date,
    Text preamble,
    List<Clause> clauses,
    List<Party> parties,
    @Nullable String number,
    List<Quota> quotas) {

  private static final int MOST_LANGUAGES = 4;

  /**
   * @throws IllegalArgumentException if it is not one version of one document: fewer than two
   *     languages or more than four, a wording that is missing in one of them, no clause, fewer
   *     than two parties, two parties of one id
   */
  public BilingualDocument {
    languages = List.copyOf(languages);
    clauses = List.copyOf(clauses);
    parties = List.copyOf(parties);
    quotas = List.copyOf(quotas);
    made = made.truncatedTo(ChronoUnit.SECONDS);
    require(
        2 <= languages.size()
            && languages.size() <= MOST_LANGUAGES
            && new HashSet<>(languages).size() == languages.size(),
        "Two to four different languages, not " + languages);
    require(version > 0 && (version == 1) == (previous == null), "A chain begins with version 1");
    require(
        authoritative == null || languages.contains(authoritative),
        authoritative + " is not among " + languages);
    require(!clauses.isEmpty(), "A document without a clause");
    require(
        parties.size() >= 2 && parties.stream().map(Party::id).distinct().count() == parties.size(),
        "Two parties or more, each with an id of its own");
    require(number == null || !number.isBlank(), "A number without a digit or letter");
    List<String> ids = parties.stream().map(Party::id).toList();
    for (Quota q : quotas) {
      require(ids.contains(q.sending()) && ids.contains(q.receiving()), "Places of no party: " + q);
    }
    for (String tag : languages) {
      require(title.exactly(tag).isPresent(), "No title in " + tag);
      require(preamble.exactly(tag).isPresent(), "No preamble in " + tag);
      require(place == null || place.exactly(tag).isPresent(), "No place in " + tag);
      for (Clause c : clauses) {
        require(c.body().exactly(tag).isPresent(), "No clause " + c.number() + " in " + tag);
        require(
            c.heading() == null || c.heading().exactly(tag).isPresent(),
            "No heading of clause " + c.number() + " in " + tag);
      }
    }
  }

  /** A document without a number and without places. */
  public BilingualDocument(
      UUID id,
      int version,
      @Nullable Hash previous,
      Instant made,
      List<String> languages,
      @Nullable String authoritative,
      Text title,
      @Nullable Text place,
      @Nullable LocalDate date,
      Text preamble,
      List<Clause> clauses,
      List<Party> parties) {
    this(
        id,
        version,
        previous,
        made,
        languages,
        authoritative,
        title,
        place,
        date,
        preamble,
        clauses,
        parties,
        null,
        List.of());
  }

  /**
   * Reads {@link #canonical()}.
   *
   * @throws NotCanonical if these bytes are not the canonical form of a document
   */
  public static BilingualDocument read(byte[] canonical) {
    return DocumentJson.document(canonical);
  }

  /**
   * Reads what {@link Documents} keeps and has just found to be the same by its hash, which needs
   * no second proof of its form: a page that shows a text takes a quarter of the time.
   */
  public static BilingualDocument of(KeptDocument kept) {
    if (kept.kind() != KeptDocument.Kind.CANONICAL) {
      throw new NotCanonical("A paper", null);
    }
    return DocumentJson.kept(kept.bytes());
  }

  /** The bytes that are kept, sent to the other party, hashed and so signed. */
  public byte[] canonical() {
    return CanonicalJson.write(DocumentJson.of(this));
  }

  /** What a signature covers. */
  public Hash hash() {
    return Hash.of(canonical());
  }

  public Optional<Party> party(String id) {
    return parties.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
