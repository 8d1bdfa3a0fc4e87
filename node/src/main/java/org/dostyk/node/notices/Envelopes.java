package org.dostyk.node.notices;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
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

  /** The letter as it waits for a digest, in every language of the interface. */
  Waiting waiting(
      UUID id,
      AccountId to,
      InstitutionId from,
      String topic,
      Letter letter,
      Instant now,
      Instant due) {
    var subject = new LinkedHashMap<String, String>();
    var body = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      Say say = texts.in(language);
      subject.put(language.tag(), say.it(letter.subject()));
      body.put(language.tag(), say.it(letter.body(), letter.values().toArray()));
    }
    return new Waiting(
        id,
        to,
        from,
        topic,
        new Text(subject, null),
        new Text(body, null),
        letter.path(),
        now,
        due);
  }

  /** Several letters in one, each with its link. */
  Mail digest(
      UUID id,
      OwnInstitution house,
      String email,
      Language language,
      List<Waiting> letters,
      Function<InstitutionId, String> senders,
      Instant now) {
    Say say = texts.in(language);
    String sender = house.name().in(language);
    boolean several = letters.stream().map(Waiting::institution).distinct().count() > 1;
    var page =
        new DigestPage(
            language.tag(),
            say.it("notices.digest.subject", letters.size()),
            letters.stream()
                .map(
                    w ->
                        new DigestPage.Item(
                            say.it(w.subject()),
                            several ? senders.apply(w.institution()) : "",
                            say.it(w.body()).lines().toList(),
                            address + w.path()))
                .toList(),
            say.it("notices.letter.open"),
            say.it("notices.digest.choose"),
            address + "/account/letters",
            say.it("notices.letter.foot", sender));
    var html = new StringOutput();
    templates.render("notices/digest.jte", Map.of("page", page), html);
    return new Mail(
        id,
        house.id(),
        email,
        sender,
        language,
        page.subject(),
        plain(page),
        html.toString(),
        null,
        now,
        0,
        now,
        now.plus(MailRules.PATIENCE),
        null,
        "");
  }

  private static String plain(DigestPage page) {
    var parts = new ArrayList<String>();
    for (DigestPage.Item item : page.items()) {
      parts.add(item.subject() + (item.sender().isEmpty() ? "" : "\n" + item.sender()));
      parts.addAll(item.paragraphs());
      parts.add(page.open() + "\n" + item.address());
      parts.add("* * *");
    }
    parts.add(page.choose() + "\n" + page.chooseAddress());
    parts.add("-- \n" + page.foot());
    return String.join("\n\n", parts) + "\n";
  }

  private static String plain(LetterPage page) {
    List<String> parts = new ArrayList<>(page.paragraphs());
    parts.add(page.open() + "\n" + page.address());
    parts.add("-- \n" + page.foot());
    return String.join("\n\n", parts) + "\n";
  }
}
