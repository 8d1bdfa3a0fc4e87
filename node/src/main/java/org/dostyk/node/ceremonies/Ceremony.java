package org.dostyk.node.ceremonies;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.values.InstitutionId;

/**
 * A ceremony as it is planned or held.
 *
 * @param house the own institution that holds it, the first party of every agreement
 * @param text what all agreements say, its fields open; who signs, the day and the place too
 * @param revision grows with each saving, from 1
 * @param wallKey whoever has it may watch the wall
 * @param proposedAt when the agreements were made of the text, if they were
 * @param pairs in the order of signing
 */
public record Ceremony(
    CeremonyId id,
    InstitutionId house,
    AgreementType type,
    Draft text,
    int revision,
    String wallKey,
    Optional<Instant> proposedAt,
    List<Pair> pairs) {

  /** In lines of places of the common text: the institution that holds the ceremony. */
  public static final String OWN = "own";

  /** The same: the partner of each agreement. */
  public static final String PARTNER = "partner";

  /** The name of the detail that tells who presides: an account's id. */
  public static final String PRESIDING = "presiding";

  /** The name of the detail that tells at what hour it begins. */
  public static final String HOUR = "hour";

  private static final String POSITION = "#";

  public Ceremony {
    pairs = List.copyOf(pairs);
  }

  public boolean isProposed() {
    return proposedAt.isPresent();
  }

  /** Its own name where somebody gave it one, by tag. */
  public Map<String, String> title() {
    var title = new LinkedHashMap<String, String>();
    text.languages().forEach(tag -> title.put(tag, text.detail("ceremony." + tag)));
    return title;
  }

  /** The number of a pair's agreement; empty where agreements are not numbered. */
  public String number(Pair pair) {
    String pattern = text.detail(Draft.NUMBER);
    String position = String.valueOf(pair.position());
    if (pattern.isEmpty()) {
      return "";
    }
    return pattern.contains(POSITION)
        ? pattern.replace(POSITION, position)
        : pattern + "-" + position;
  }

  /** The text of one agreement: its number, its signatories, its places. */
  Draft text(Pair pair) {
    var details = new LinkedHashMap<>(text.details());
    details.put(Draft.NUMBER, number(pair));
    var signatories = new LinkedHashMap<String, String>();
    for (String party : List.of(house.toString(), pair.party())) {
      signatories.put(party, text.signatories().getOrDefault(party, ""));
    }
    return text.withDetails(details)
        .withSignatories(signatories)
        .withQuotas(quotas(pair).stream().map(q -> between(q, pair)).toList());
  }

  /** The places of a pair: its own, or those of the common text. */
  public List<DraftQuota> quotas(Pair pair) {
    return pair.quotas().orElse(text.quotas());
  }

  private DraftQuota between(DraftQuota quota, Pair pair) {
    return quota.between(party(quota.sending(), pair), party(quota.receiving(), pair));
  }

  private String party(String said, Pair pair) {
    return switch (said) {
      case OWN -> house.toString();
      case PARTNER -> pair.party();
      default -> said;
    };
  }
}
