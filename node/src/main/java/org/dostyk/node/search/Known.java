package org.dostyk.node.search;

import java.util.List;

/**
 * A widely known institution. Its names stay as they were prepared until somebody asks for them: of
 * eleven thousand a node meets a few.
 */
final class Known {
  private final KnownBook book;
  private final int at;
  private final String key;
  private final String country;
  private final String town;

  Known(KnownBook book, int at, String key, String country, String town) {
    this.book = book;
    this.at = at;
    this.key = key;
    this.country = country;
    this.town = town;
  }

  String key() {
    return key;
  }

  String country() {
    return country;
  }

  String town() {
    return town;
  }

  /** Its names, read. */
  List<NameReading> names() {
    return book.names(at);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Known known && key.equals(known.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
