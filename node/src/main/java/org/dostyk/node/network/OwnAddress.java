package org.dostyk.node.network;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where this node is reached by others; known once it listens. */
@Component
class OwnAddress {
  private final AtomicReference<@Nullable URI> address = new AtomicReference<>();

  Optional<URI> known() {
    return Optional.ofNullable(address.get());
  }

  void is(URI listening) {
    address.set(listening);
  }
}
