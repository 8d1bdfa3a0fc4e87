package org.dostyk.node.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import org.dostyk.ewp.server.JdkServer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The second door of the node, for other nodes: HTTPS, beside the pages' HTTP. */
@Component
class Listener implements SmartLifecycle {
  private final NetworkSettings settings;
  private final Stations stations;
  private final OwnAddress address;
  private final Clock clock;
  private @Nullable JdkServer server;

  Listener(NetworkSettings settings, Stations stations, OwnAddress address, Clock clock) {
    this.settings = settings;
    this.stations = stations;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (!settings.on()) {
      return;
    }
    try {
      String host = settings.address().map(a -> URI.create(a).getHost()).orElse(settings.listen());
      JdkServer bound =
          JdkServer.bind(
              new InetSocketAddress(settings.listen(), settings.port()),
              new ServerCertificate(settings, clock).context(host));
      server = bound;
      address.is(
          URI.create(
              settings.address().orElse("https://" + settings.listen() + ":" + bound.port())));
      bound.start(stations::answer);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Other nodes cannot be listened to at " + settings.listen() + ":" + settings.port(), e);
    }
  }

  @Override
  public void stop() {
    JdkServer open = server;
    if (open != null) {
      open.close();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }
}
