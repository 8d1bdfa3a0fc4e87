package org.dostyk.node.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.DualClock;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;

/** Whoever looks at a page, as far as layout and panels need to know them. */
public interface Visitor {

  /** Nobody has signed in. */
  Visitor STRANGER = new Stranger();

  boolean signedIn();

  /** The name as a reader of this language sees it; empty for a stranger. */
  String name(Language reader);

  /** The institution whose letterhead the page carries, by name. */
  Optional<String> house(Language reader);

  /** The roles held, at any institution. */
  Set<Role> roles();

  /** The own institutions whose records this visitor may read. */
  Set<InstitutionId> institutions();

  /** The two clocks of the page's head: here, and where the partner is. */
  Optional<DualClock> clocks();

  /** By whose clock this visitor reads moments; by Greenwich's where no clock is known. */
  default ZoneId zone() {
    return clocks().map(both -> both.here().zone()).orElse(ZoneOffset.UTC);
  }

  default boolean hasAny(Role... wanted) {
    for (Role role : wanted) {
      if (roles().contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Somebody without an account. */
  record Stranger() implements Visitor {
    @Override
    public boolean signedIn() {
      return false;
    }

    @Override
    public String name(Language reader) {
      return "";
    }

    @Override
    public Optional<String> house(Language reader) {
      return Optional.empty();
    }

    @Override
    public Set<Role> roles() {
      return Set.of();
    }

    @Override
    public Set<InstitutionId> institutions() {
      return Set.of();
    }

    @Override
    public Optional<DualClock> clocks() {
      return Optional.empty();
    }
  }
}
