package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goes to every endpoint of the node as somebody who has no business there. */
@NodeTest
class AccessTest {
  private static final Set<Integer> CLOSED = Set.of(403, 404);

  @Autowired Neighbourhood neighbourhood;
  @Autowired Browsers browsers;
  @Autowired Houses houses;
  @Autowired Audit audit;
  private final List<String> wrong = new ArrayList<>();
  private Neighbourhood.Made town;

  @BeforeEach
  void settle() {
    town = neighbourhood.made();
  }

  @Test
  void everyEndpointSaysWhoMayUseIt() {
    for (Endpoint endpoint : town.endpoints()) {
      if (endpoint.words() != 1) {
        wrong.add(endpoint + " needs one of @ForAnyone, @ForSignedIn, @ForRoles");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyEndpointThatNamesARecordIsTried() {
    for (Endpoint endpoint : town.endpoints()) {
      if (endpoint.namesARecord() && town.of(endpoint).isEmpty()) {
        wrong.add(
            "%s has no example; add to the module's Examples: Example.%s(\"%s\", …)"
                .formatted(endpoint, endpoint.isGet() ? "get" : "post", endpoint.pattern()));
      }
    }
    var names = town.endpoints().stream().map(Endpoint::name).toList();
    for (Example example : town.examples()) {
      if (!names.contains(example.endpoint())) {
        wrong.add("There is no endpoint " + example.endpoint() + " any more; drop its example");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aStrangerIsSentToSignIn() {
    Browser stranger = browsers.stranger();
    for (Endpoint endpoint : town.endpoints()) {
      for (Example example : endpoint.forAnyone() ? List.<Example>of() : town.of(endpoint)) {
        Reply reply = ask(stranger, example);
        if (!reply.location().orElse("").startsWith("/sign-in")) {
          wrong.add(endpoint + " answers a stranger with " + reply.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoHoldsNoneOfTheRolesIsRefused() {
    var byRole = new HashMap<Role, Browser>();
    for (Endpoint endpoint : town.endpoints()) {
      Set<Role> others = EnumSet.complementOf(EnumSet.copyOf(endpoint.roles()));
      if (!endpoint.forAnyone() && !others.isEmpty()) {
        Browser other =
            byRole.computeIfAbsent(
                others.iterator().next(), role -> browsers.as(town.home().the(role)));
        for (Example example : town.of(endpoint)) {
          expectClosed(endpoint, ask(other, example), "somebody without the role");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNeighbourReachesNoRecordOfTheHouse() {
    var before = audit.verify(town.home().id());
    Browser neighbour = browsers.as(town.neighbour().all());
    for (Endpoint endpoint : town.endpoints()) {
      if (endpoint.namesARecord() && !endpoint.forAnyone()) {
        for (Example example : town.of(endpoint)) {
          expectClosed(endpoint, ask(neighbour, example), "another institution's people");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(audit.verify(town.home().id())).as("the house's records").isEqualTo(before);
  }

  @Test
  void aRoleHeldNextDoorDoesNotCountInTheHouse() {
    var withoutTheRole = new HashMap<Set<Role>, Browser>();
    for (Endpoint endpoint : town.endpoints()) {
      Set<Role> others = EnumSet.complementOf(EnumSet.copyOf(endpoint.roles()));
      if (endpoint.namesARecord() && !endpoint.forAnyone() && !others.isEmpty()) {
        Browser both = withoutTheRole.computeIfAbsent(others, this::bothHere);
        for (Example example : town.of(endpoint)) {
          expectClosed(endpoint, ask(both, example), "somebody with the role elsewhere");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noListOfTheNeighbourShowsWhatIsTheHouses() {
    for (Browser browser : List.of(browsers.as(town.neighbour().all()), browsers.stranger())) {
      for (Endpoint endpoint : town.endpoints()) {
        if (endpoint.isGet() && !endpoint.namesARecord()) {
          expectNothingShown(endpoint, browser.get(endpoint.pattern()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Somebody with these roles in the house, and with all of them next door. */
  private Browser bothHere(Set<Role> roles) {
    var actor = houses.employ(town.home().id(), roles.toArray(Role[]::new));
    return browsers.as(houses.employAlso(actor, town.neighbour().id(), List.of(Role.values())));
  }

  private void expectClosed(Endpoint endpoint, Reply reply, String who) {
    if (!CLOSED.contains(reply.status())) {
      wrong.add("%s answers %s with %d".formatted(endpoint, who, reply.status()));
    }
    expectNothingShown(endpoint, reply);
  }

  private void expectNothingShown(Endpoint endpoint, Reply reply) {
    for (String secret : town.hidden()) {
      if (reply.body().contains(secret)) {
        wrong.add(endpoint + " shows «" + secret + "»");
      }
    }
  }

  private static Reply ask(Browser browser, Example example) {
    return example.isGet()
        ? browser.get(example.path())
        : browser.post(example.path(), example.form());
  }
}
