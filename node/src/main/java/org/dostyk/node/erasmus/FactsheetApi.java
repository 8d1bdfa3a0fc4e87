package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.springframework.stereotype.Component;

/**
 * The network's interface {@code factsheet}, 1.2.0; nothing is told before an officer stated it.
 */
@Component
class FactsheetApi implements Offered {
  private static final String PATH = "/factsheet";
  private static final int MOST_IDS = 1;
  private final Factsheets factsheets;

  FactsheetApi(Factsheets factsheets) {
    this.factsheets = factsheets;
  }

  @Override
  public Api api() {
    return Api.FACTSHEET;
  }

  @Override
  public ApiEntry entry(String base) {
    return org.dostyk.ewp.institutions.Factsheets.entry(base + PATH, MOST_IDS);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    return List.of(
        org.dostyk.ewp.institutions.Factsheets.endpoint(
            path + PATH,
            MOST_IDS,
            (caller, ids) ->
                ids.contains(of.hei())
                    ? factsheets.of(of.house()).stream().map(f -> f.factsheet(of.hei())).toList()
                    : List.of()));
  }
}
