package org.dostyk.ewp.wire;

/**
 * A request as it goes over the wire.
 *
 * @param method in capitals
 * @param target path and query exactly as in the request's first line: this is what is signed
 * @param body empty for none; never changed
 */
public record Request(String method, String target, Headers headers, byte[] body) {
  private static final byte[] NOTHING = {};

  public static Request get(String target, Headers headers) {
    return new Request("GET", target, headers, NOTHING);
  }

  public Request with(Headers changed) {
    return new Request(method, target, changed, body);
  }

  /** What stands before the question mark. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** What stands behind the question mark, as written; empty for none. */
  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** Without the query and the body, which may hold anything. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
