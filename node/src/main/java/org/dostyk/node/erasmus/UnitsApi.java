package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.ewp.institutions.OrganizationalUnit;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.institutions.Pages;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.people.OwnInstitutions;
import org.springframework.stereotype.Component;

/**
 * The network's interface {@code organizational-units}, 2.1.1. A node keeps no faculties yet: the
 * one unit of an institution is that which stands for the whole of it.
 */
@Component
class UnitsApi implements Offered {
  private static final String PATH = "/units";
  private static final int MOST_IDS = 20;
  private final OwnInstitutions houses;

  UnitsApi(OwnInstitutions houses) {
    this.houses = houses;
  }

  /** The id of the unit that stands for the whole institution. */
  static String whole(Membership of) {
    return of.house().value().toString();
  }

  @Override
  public Api api() {
    return Api.ORGANIZATIONAL_UNITS;
  }

  @Override
  public ApiEntry entry(String base) {
    return OrganizationalUnits.entry(base + PATH, MOST_IDS, MOST_IDS);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        OrganizationalUnits.endpoint(
            path + PATH,
            MOST_IDS,
            MOST_IDS,
            (caller, hei, ids, codes) -> {
              if (!hei.equals(of.hei())) {
                throw new Refusal(400, "Units of this institution are not known here");
              }
              return ids.contains(whole(of)) || codes.contains(of.hei())
                  ? List.of(unit(of))
                  : List.of();
            }));
  }

  private OrganizationalUnit unit(Membership of) {
    return new OrganizationalUnit(
        whole(of),
        of.hei(),
        Projection.texts(houses.find(of.house()).orElseThrow().name()),
        null,
        null,
        Pages.NONE);
  }
}
