package org.dostyk.node.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.springframework.stereotype.Component;

/** Who is on the other side of what lies between two, and what our own side says to them. */
@Component
class Counterparts {
  private final ActStore store;
  private final Peers peers;
  private final Partners partners;
  private final Stations stations;
  private final Clock clock;

  Counterparts(ActStore store, Peers peers, Partners partners, Stations stations, Clock clock) {
    this.store = store;
    this.peers = peers;
    this.partners = partners;
    this.stations = stations;
    this.clock = clock;
  }

  /**
   * The other side, on its own node.
   *
   * @param hei its domain name
   */
  record Far(Partner partner, String hei, Peer peer) {
    Act.Member member() {
      return new Act.Member(hei, partner.name(), hei, partner.country());
    }
  }

  /** Empty where it has no node that speaks of this. */
  Optional<Far> far(Membership own, PartnerId other, Topic topic) {
    return partners
        .find(other, Set.of(own.house()))
        .flatMap(
            p ->
                p.details()
                    .id(IdScheme.SCHAC)
                    .flatMap(
                        hei ->
                            peers
                                .named(own.house(), hei)
                                .filter(topic::isOfferedBy)
                                .map(peer -> new Far(p, hei, peer))));
  }

  Act.Member member(Membership own) {
    Partner partner = partners.get(PartnerId.of(own.house()), Set.of(own.house()));
    return new Act.Member(own.hei(), partner.name(), own.hei(), partner.country());
  }

  /** Signed with the key of the institution whose act it is. */
  void say(SharedId id, byte[] act, Membership own) {
    Instant now = clock.instant();
    SigningKey key = stations.station(own.house()).keys().at(now);
    store.add(id, new SignedAct(act, key.fingerprint(), key.sign(act)), now);
  }
}
