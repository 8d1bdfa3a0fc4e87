package org.dostyk.node.notices;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a letter in its reader's language, as plain text and as HTML. */
@Component
class Envelopes {
  private final Texts texts;
  private final TemplateEngine templates;
  private final String address;

  Envelopes(Texts texts, TemplateEngine templates, @Value("${dostyk.address}") String address) {
    this.texts = texts;
    this.templates = templates;
    this.address = address.replaceAll("/+$", "");
  }

  Mail seal(
      UUID id, OwnInstitution house, String email, Language language, Letter letter, Instant now) {
    Say say = texts.in(language);
    String sender = house.name().in(language);
    var page =
        new LetterPage(
            language.tag(),
            say.it(letter.subject()),
            say.it(letter.body(), letter.values().toArray()).lines().toList(),
            say.it("notices.letter.open"),
            address + letter.path(),
            say.it("notices.letter.foot", sender));
    var html = new StringOutput();
    templates.render("notices/letter.jte", Map.of("page", page), html);
    return new Mail(
        id,
        house.id(),
        email,
        sender,
        language,
        page.subject(),
        plain(page),
        html.toString(),
        letter.secretUntil(),
        now,
        0,
        now,
        now.plus(MailRules.PATIENCE),
        null,
        "");
  }

  private static String plain(LetterPage page) {
    List<String> parts = new ArrayList<>(page.paragraphs());
    parts.add(page.open() + "\n" + page.address());
    parts.add("-- \n" + page.foot());
    return String.join("\n\n", parts) + "\n";
  }
}
