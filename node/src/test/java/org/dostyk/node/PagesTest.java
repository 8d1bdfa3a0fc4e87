package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens every page in every language, as somebody it is meant for. */
@NodeTest
class PagesTest {
  @Autowired Neighbourhood neighbourhood;
  @Autowired Browsers browsers;
  private final List<String> wrong = new ArrayList<>();
  private Neighbourhood.Made town;

  @BeforeEach
  void settle() {
    town = neighbourhood.made();
  }

  @Test
  void everyPageIsWellMadeInEveryLanguage() {
    for (Endpoint endpoint : town.endpoints()) {
      if (endpoint.isGet()) {
        for (Example example : town.of(endpoint)) {
          for (Language language : Language.values()) {
            Reply reply = visitor(endpoint, example).in(language).get(example.path());
            String where = language.tag() + " " + example.path() + ": ";
            if (reply.status() == 200 && reply.isPage()) {
              new PageCheck(reply, spoken(example, language))
                  .faults()
                  .forEach(f -> wrong.add(where + f));
            } else if (reply.status() >= 400 || leadsAway(reply)) {
              wrong.add(where + reply.status() + " from " + endpoint + lead(reply));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What belongs to no page of its own: rows of any list, keys that scripts send, the door. */
  private static final List<String> NO_PAGE =
      List.of("/lists", "/responsible/", "/passkey/", "/sign-in/", "/sign-out");

  /** A form that came back refused stands there, and its language switch opens the address. */
  @Test
  void everyAddressThatFormsAreSentToLeadsToAPageInTheLanguageThatIsAskedFor() {
    for (Endpoint endpoint : town.endpoints()) {
      if (!opens(endpoint.pattern())
          && NO_PAGE.stream().noneMatch(endpoint.pattern()::startsWith)) {
        for (Example example : town.of(endpoint)) {
          Browser visitor = visitor(endpoint, example).in(Language.EN);
          Reply reply = visitor.get(example.path() + "?lang=kk");
          for (int hops = 0; reply.status() == 303 && hops < 3 && !leadsAway(reply); hops++) {
            reply = visitor.follow(reply);
          }
          if (reply.status() != 200 || !reply.page().select("html").attr("lang").equals("kk")) {
            wrong.add(example.path() + ": " + reply.status() + " from " + endpoint + lead(reply));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private boolean opens(String pattern) {
    return town.endpoints().stream().anyMatch(e -> e.isGet() && e.pattern().equals(pattern));
  }

  @Test
  void everyErrorPageIsWellMadeInEveryLanguage() {
    Browser reader = browsers.as(town.home().officer());
    for (Language language : Language.values()) {
      for (Reply reply :
          List.of(
              reader.in(language).get("/no-such-page"),
              browsers.stranger().in(language).get("/no-such-page"),
              reader.post("/sign-out", "_csrf", "forged"))) {
        assertThat(reply.status()).as(reply.path()).isIn(403, 404);
        new PageCheck(reply, language)
            .faults()
            .forEach(f -> wrong.add(language.tag() + " " + reply.path() + ": " + f));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The reader's language, but where a page's address names its own. */
  private static Language spoken(Example example, Language reader) {
    String last = example.path().substring(example.path().lastIndexOf('/') + 1);
    return example.endpoint().endsWith("/{tag}") ? Language.of(last).orElse(reader) : reader;
  }

  private Browser visitor(Endpoint endpoint, Example example) {
    if (endpoint.forAnyone() && example.by() == null) {
      return browsers.stranger();
    }
    Role by = example.by() == null ? endpoint.roles().iterator().next() : example.by();
    return browsers.as(town.home().the(by));
  }

  private static boolean leadsAway(Reply reply) {
    return reply.location().filter(l -> !l.startsWith("/") || l.startsWith("/sign-in")).isPresent();
  }

  private static String lead(Reply reply) {
    return reply.location().map(l -> " to " + l).orElse("");
  }
}
