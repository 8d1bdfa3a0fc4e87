package org.dostyk.node.partners;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who a partner is, as its keeper states it.
 *
 * @param name under which it is shown, in as many languages as are known
 * @param town null where it is not known
 * @param region null where it is not known
 * @param zone the clock it keeps
 */
public record PartnerDetails(
    PartnerKind kind,
    Text name,
    List<TypedId> ids,
    Country country,
    @Nullable Text town,
    @Nullable Region region,
    ZoneId zone,
    Identity identity) {

  public PartnerDetails {
    ids = List.copyOf(ids);
  }

  /** With the region in which the town is known to lie. */
  public PartnerDetails(
      PartnerKind kind,
      Text name,
      List<TypedId> ids,
      Country country,
      @Nullable Text town,
      ZoneId zone,
      Identity identity) {
    this(
        kind,
        name,
        ids,
        country,
        town,
        RegionWords.ofTown(country, town).orElse(null),
        zone,
        identity);
  }

  /** Its id in a register of ids; the first where it bears several. */
  public Optional<String> id(IdScheme scheme) {
    return ids.stream().filter(id -> id.scheme() == scheme).map(TypedId::value).findFirst();
  }

  /** The town with its clock, where the town is known. */
  public Optional<Place> place() {
    return Optional.ofNullable(town).map(t -> new Place(t, zone));
  }
}
