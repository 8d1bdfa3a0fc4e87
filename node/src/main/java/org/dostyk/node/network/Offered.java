package org.dostyk.node.network;

import java.util.List;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Endpoint;

/** An interface at which peers may ask an institution of this node; contributed as a bean. */
public interface Offered {

  Api api();

  /**
   * How the manifest names it.
   *
   * @param base the address below which its endpoints lie
   */
  ApiEntry entry(String base);

  /**
   * Its endpoints. Whether the caller is a peer with which the exchange is not stopped has been
   * looked at before a handler is asked.
   *
   * @param path below which they lie
   */
  List<Endpoint> endpoints(String path, Membership of);
}
