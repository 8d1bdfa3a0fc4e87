package org.dostyk.ewp.client;

import java.time.Instant;
import java.util.Optional;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;

/**
 * One exchange as it went over the wire, whole: with both signatures it proves to a third party
 * what was asked and what was answered.
 *
 * @param response as received; nothing where none came
 * @param proven whether the answer's signature held
 * @param trouble what went wrong, in a sentence
 */
public record Exchange(
    Call call,
    Instant at,
    Request request,
    Optional<Response> response,
    boolean proven,
    Optional<String> trouble) {

  /** Keeps exchanges. Called in the thread that asks; must not throw. */
  @FunctionalInterface
  public interface Log {
    void keep(Exchange exchange);
  }
}
