package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.Pages;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.springframework.stereotype.Component;

/** The network's interface {@code institutions}, 2.2.0: who the institution is. */
@Component
class InstitutionsApi implements Offered {
  private static final String PATH = "/institutions";
  private static final int MOST_IDS = 1;
  private final OwnInstitutions houses;

  InstitutionsApi(OwnInstitutions houses) {
    this.houses = houses;
  }

  @Override
  public Api api() {
    return Api.INSTITUTIONS;
  }

  @Override
  public ApiEntry entry(String base) {
    return Institutions.entry(base + PATH, MOST_IDS);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        Institutions.endpoint(
            path + PATH,
            MOST_IDS,
            (caller, ids) -> ids.contains(of.hei()) ? List.of(institution(of)) : List.of()));
  }

  private Institution institution(Membership of) {
    OwnInstitution house = houses.find(of.house()).orElseThrow();
    String whole = UnitsApi.whole(of);
    return new Institution(
        of.hei(),
        List.of(),
        Projection.texts(house.name()),
        null,
        Pages.NONE,
        List.of(),
        whole,
        List.of(whole));
  }
}
