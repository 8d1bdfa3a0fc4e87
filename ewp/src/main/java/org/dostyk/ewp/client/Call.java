package org.dostyk.ewp.client;

import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.wire.Form;

/**
 * What is asked of whom.
 *
 * @param heiId the institution that is asked
 * @param endpoint {@code get}, {@code index}, …; empty for an interface with one endpoint
 * @param post POST, for many parameters or a notice; else GET
 */
public record Call(Api api, String heiId, String endpoint, boolean post, Form form) {
  public static Call get(Api api, String heiId, String endpoint, Form form) {
    return new Call(api, heiId, endpoint, false, form);
  }

  public static Call post(Api api, String heiId, String endpoint, Form form) {
    return new Call(api, heiId, endpoint, true, form);
  }

  /** The name of the address in the interface's entry. */
  String addressName() {
    return endpoint.isEmpty() ? "url" : endpoint + "-url";
  }
}
