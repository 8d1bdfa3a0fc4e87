package org.dostyk.ewp.server;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;

/**
 * One address of an interface: how it may be asked, and who answers.
 *
 * @param path with a leading slash, as in the manifest
 * @param methods GET, POST or both
 * @param open whether anybody may ask, without a signature
 */
public record Endpoint(
    String path, Set<String> methods, List<Parameter> parameters, boolean open, Handler handler) {

  /** Answers a request that is known to be genuine and to have the parameters that it must have. */
  @FunctionalInterface
  public interface Handler {
    Content answer(Caller caller, Form form) throws Refusal;
  }

  public Endpoint {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with a slash: " + path);
    }
    methods = Set.copyOf(methods);
    parameters = List.copyOf(parameters);
  }

  /** For signed requests by GET or POST. */
  public static Endpoint of(String path, Handler handler, Parameter... parameters) {
    return new Endpoint(path, Set.of("GET", "POST"), List.of(parameters), false, handler);
  }

  /** For signed requests by one method alone. */
  public static Endpoint only(
      String method, String path, Handler handler, Parameter... parameters) {
    return new Endpoint(path, Set.of(method), List.of(parameters), false, handler);
  }

  /** A document that everybody may fetch: a manifest, a catalogue. */
  public static Endpoint document(String path, Supplier<byte[]> document) {
    return new Endpoint(
        path, Set.of("GET"), List.of(), true, (caller, form) -> Content.cachedXml(document.get()));
  }
}
