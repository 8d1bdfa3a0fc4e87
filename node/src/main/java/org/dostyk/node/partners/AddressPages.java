package org.dostyk.node.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * To whom an office writes: the contacts of the partners that were ticked, or of the whole list, as
 * a workbook from which letters are merged. Each sees the contacts that their own institutions
 * keep; a partner without one has a row too, so that it is seen who is missing.
 */
@Controller
class AddressPages {
  private static final int AT_ONCE = 500;
  private final PartnerList list;
  private final Listing<PartnerLine> listing;
  private final ContactStore contacts;
  private final Frames frames;

  AddressPages(
      PartnerList list, Listing<PartnerLine> listing, ContactStore contacts, Frames frames) {
    this.list = list;
    this.listing = listing;
    this.contacts = contacts;
    this.frames = frames;
  }

  @GetMapping("/partners/addresses")
  @ForRoles({Role.OFFICER, Role.COORDINATOR})
  ResponseEntity<StreamingResponseBody> addresses(
      Actor me, Arrangement asked, HttpServletRequest request) {
    Say say = frames.say(request);
    Set<InstitutionId> houses = me.institutionsAs(Role.OFFICER, Role.COORDINATOR);
    var chosen = new ArrayList<Partner>();
    listing.each(
        asked,
        say,
        list.rows(list.asked(new Typed(asked.asked()), me), Readers.of(me), say),
        Integer.MAX_VALUE,
        line -> chosen.add(line.partner()));
    List<String> headings =
        Stream.of(
                "partners.field.name",
                "partners.field.country",
                "partners.contact.names",
                "partners.contact.post",
                "partners.field.email",
                "partners.field.language")
            .map(say::it)
            .toList();
    return FileAnswer.toKeep(
        say.it("partners.act.addresses") + ".xlsx",
        Spreadsheet.MEDIA_TYPE,
        out -> {
          try (var sheet = new Spreadsheet(say.it("partners.contacts"), headings)) {
            sheet.wide(0, 50).wide(2, 36).wide(3, 30).wide(4, 36);
            for (int from = 0; from < chosen.size(); from += AT_ONCE) {
              write(
                  chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE)),
                  houses,
                  sheet,
                  say);
            }
            sheet.writeTo(out);
          }
        });
  }

  private void write(List<Partner> some, Set<InstitutionId> houses, Spreadsheet sheet, Say say) {
    Map<PartnerId, List<Contact>> known = new HashMap<>();
    for (InstitutionId house : houses) {
      contacts
          .of(some.stream().map(Partner::id).toList(), house)
          .forEach(
              (id, theirs) -> known.computeIfAbsent(id, i -> new ArrayList<>()).addAll(theirs));
    }
    for (Partner partner : some) {
      List<Contact> people = known.getOrDefault(partner.id(), List.of());
      if (people.isEmpty()) {
        sheet.row(row(partner, null, say));
      }
      people.forEach(person -> sheet.row(row(partner, person, say)));
    }
  }

  private static List<@Nullable Object> row(Partner partner, @Nullable Contact person, Say say) {
    return Arrays.asList(
        say.it(partner.name()),
        say.country(partner.country()),
        person == null ? null : person.names().in(say.language()),
        person == null || person.post() == null ? null : say.it(person.post()),
        person == null ? null : person.email(),
        person == null ? null : language(person.language(), say));
  }

  private static String language(String tag, Say say) {
    return Arrays.stream(Language.values())
        .filter(l -> l.tag().equals(tag))
        .findFirst()
        .map(Language::ownName)
        .orElse(tag);
  }
}
