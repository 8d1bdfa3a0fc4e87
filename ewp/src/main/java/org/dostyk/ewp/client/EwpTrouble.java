package org.dostyk.ewp.client;

import java.util.OptionalInt;
import org.dostyk.ewp.xml.XmlTrouble;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with a partner that failed. The message names the institution, the interface, the
 * address without its query, and the fault; it holds no key, no signature and no content.
 */
public final class EwpTrouble extends Exception {
  private static final long serialVersionUID = 1L;
  private final String heiId;
  private final String api;
  private final String endpoint;
  private final Fault fault;
  private final int status;
  private final String serverMessage;

  EwpTrouble(
      Call call,
      @Nullable String address,
      Fault fault,
      int status,
      String serverMessage,
      String what,
      @Nullable Throwable cause) {
    super(message(call, address, what, serverMessage), cause);
    this.heiId = call.heiId();
    this.api = call.api().element();
    this.endpoint = call.endpoint();
    this.fault = fault;
    this.status = status;
    this.serverMessage = serverMessage;
  }

  private static String message(
      Call call, @Nullable String address, String what, String serverMessage) {
    return "%s, %s%s%s: %s%s"
        .formatted(
            XmlTrouble.shown(call.heiId()),
            call.api().element(),
            call.endpoint().isEmpty() ? "" : " " + call.endpoint(),
            address == null ? "" : " at " + address,
            what,
            serverMessage.isEmpty() ? "" : ". It says: " + XmlTrouble.shown(serverMessage));
  }

  public String heiId() {
    return heiId;
  }

  /** The interface's name, as in the catalogue. */
  public String api() {
    return api;
  }

  /** {@code get}, {@code index}, …; empty for an interface with one endpoint. */
  public String endpoint() {
    return endpoint;
  }

  public Fault fault() {
    return fault;
  }

  /** The HTTP status, where there was an answer. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The developer's message of the error document; empty where there was none. */
  public String serverMessage() {
    return serverMessage;
  }
}
