package org.dostyk.node.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What of the stories this node tells: all of them where it stands alone; where the demonstration
 * has two nodes, one side of the ceremony in Shanghai.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoSide {
  /** The story that is played across the border. */
  private static final String ACROSS = "s4";

  private static final Set<UUID> SHANGHAI = Set.of(house("c1"), house("c9"));
  private final String side;
  private final String other;
  private final String peer;

  /**
   * @param side {@code shanghai} or {@code karaganda}; empty for a node that stands alone
   * @param other where people open the other node
   * @param peer where this node asks the other
   */
  DemoSide(
      @Value("${dostyk.demo.side:}") String side,
      @Value("${dostyk.demo.other:}") String other,
      @Value("${dostyk.demo.peer:}") String peer) {
    this.side = side;
    this.other = other;
    this.peer = peer;
  }

  /** The demonstration on one node. */
  static DemoSide alone() {
    return new DemoSide("", "", "");
  }

  boolean isAlone() {
    return side.isEmpty();
  }

  Optional<String> other() {
    return Optional.of(other).filter(o -> !o.isEmpty());
  }

  String peer() {
    return peer;
  }

  List<Story> stories() {
    return isAlone() ? Story.all() : List.of(across().of(here()));
  }

  /** The institutions of this node that take part in the exchange. */
  List<Member> own() {
    return members(here());
  }

  /** Those of the other node. */
  List<Member> others() {
    return members(there());
  }

  /**
   * An institution with the persona who looks after it and the one who signs for it.
   *
   * @param hei the domain of its mail, under which the network knows it
   */
  record Member(Story.House house, String hei, Story.Persona administrator, Story.Persona signs) {}

  private static List<Member> members(Set<UUID> houses) {
    Story story = across().of(houses);
    return story.institutions().stream().flatMap(h -> member(h, story).stream()).toList();
  }

  private static Optional<Member> member(Story.House house, Story story) {
    Optional<Story.Persona> administrator = with(Role.ADMINISTRATOR, house, story);
    Optional<Story.Persona> signs = with(Role.SIGNATORY, house, story);
    return administrator.isEmpty() || signs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Member(
                house, domain(signs.get()), administrator.orElseThrow(), signs.orElseThrow()));
  }

  private static Optional<Story.Persona> with(Role role, Story.House house, Story story) {
    return story.personas().stream()
        .filter(p -> p.roles().contains(role) && p.seats().contains(house.id()))
        .findFirst();
  }

  private static String domain(Story.Persona persona) {
    return persona.email().substring(persona.email().indexOf('@') + 1);
  }

  private Set<UUID> here() {
    return side.equals("shanghai") ? SHANGHAI : karaganda();
  }

  private Set<UUID> there() {
    return side.equals("shanghai") ? karaganda() : SHANGHAI;
  }

  private static Set<UUID> karaganda() {
    return across().institutions().stream()
        .map(Story.House::id)
        .filter(id -> !SHANGHAI.contains(id))
        .collect(Collectors.toSet());
  }

  private static Story across() {
    return Story.read(ACROSS);
  }

  private static UUID house(String end) {
    return UUID.fromString("01980000-0000-7000-8000-0000000000" + end);
  }
}
