package org.dostyk.node.network;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.springframework.stereotype.Component;

/** A peer of the house. */
@Component
class NetworkExamples implements Examples {
  private final KnownPeers peers;

  NetworkExamples(KnownPeers peers) {
    this.peers = peers;
  }

  @Override
  public List<Example> at(House house) {
    PeerId peer = peers.of(house);
    return List.of(
        Example.get("/network").hiding(peers.nameOf(peer)),
        Example.post("/network/keys").with("house", house.id().toString()),
        Example.post("/network/keys/retire")
            .with("house", house.id().toString())
            .with("key", peers.keyOf(house)),
        Example.get("/network/peers/{id}", peer),
        Example.post("/network/peers/{id}/cut", peer).with("topic", "agreements"),
        Example.post("/network/peers/{id}/resume", peer).with("topic", "agreements"),
        Example.post("/network/peers/{id}/again", peer));
  }
}
