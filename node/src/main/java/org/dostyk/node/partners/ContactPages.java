package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding, changing and removing the people to write to. */
@Controller
class ContactPages {
  private final Partners partners;
  private final Contacts contacts;
  private final Clock clock;

  ContactPages(Partners partners, Contacts contacts, Clock clock) {
    this.partners = partners;
    this.contacts = contacts;
    this.clock = clock;
  }

  @GetMapping("/partners/{id}/contacts/new")
  @ForRoles(Role.OFFICER)
  ModelAndView fresh(@PathVariable String id, Actor me) {
    return page(
        HttpStatus.OK,
        id,
        Uuid7.next(clock).toString(),
        null,
        0,
        new ContactForm(Map.of()),
        List.of(),
        null,
        me);
  }

  @PostMapping("/partners/{id}/contacts")
  @ForRoles(Role.OFFICER)
  ModelAndView add(
      @PathVariable("id") String partner,
      @RequestParam("id") String contact,
      @RequestParam(defaultValue = "") String keeper,
      @RequestParam Map<String, String> typed,
      Actor me) {
    Partner at = seen(partner, me);
    var form = new ContactForm(typed);
    ContactForm.Read read =
        form.read(Readers.contact(contact), at.id(), Readers.keeper(keeper, at, me), null, 1);
    var objections = new ArrayList<>(read.objections());
    if (read.contact() != null) {
      try {
        contacts.add(read.contact(), me);
        return Show.goTo("/partners/" + partner + "?did=partners.did.contact_added");
      } catch (Refused e) {
        objections.addAll(e.objections());
      }
    }
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT, partner, contact, null, 0, form, objections, null, me);
  }

  @GetMapping("/partners/{id}/contacts/{contact}")
  @ForRoles(Role.OFFICER)
  ModelAndView edit(@PathVariable String id, @PathVariable String contact, Actor me) {
    Contact kept = kept(id, contact, me);
    return page(
        HttpStatus.OK,
        id,
        contact,
        kept,
        kept.revision(),
        ContactForm.of(kept),
        List.of(),
        null,
        me);
  }

  @PostMapping("/partners/{id}/contacts/{contact}")
  @ForRoles(Role.OFFICER)
  ModelAndView change(
      @PathVariable String id,
      @PathVariable String contact,
      @RequestParam(defaultValue = "0") long revision,
      @RequestParam Map<String, String> typed,
      Actor me) {
    Contact kept = kept(id, contact, me);
    var form = new ContactForm(typed);
    ContactForm.Read read = form.read(kept.id(), kept.partner(), kept.keptBy(), kept, revision);
    var objections = new ArrayList<>(read.objections());
    ContactForm saved = null;
    long next = revision;
    if (read.contact() != null) {
      try {
        if (contacts.change(read.contact(), me)) {
          return Show.goTo("/partners/" + id + "?did=partners.did.contact_changed");
        }
        objections.add(Objection.of("partners.objection.changed_meanwhile"));
        kept = kept(id, contact, me);
        next = kept.revision();
        saved = ContactForm.of(kept);
      } catch (Refused e) {
        objections.addAll(e.objections());
      }
    }
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT, id, contact, kept, next, form, objections, saved, me);
  }

  @PostMapping("/partners/{id}/contacts/{contact}/remove")
  @ForRoles(Role.OFFICER)
  ModelAndView remove(@PathVariable String id, @PathVariable String contact, Actor me) {
    Contact kept = kept(id, contact, me);
    contacts.remove(kept.id(), kept.keptBy(), me);
    return Show.goTo("/partners/" + id + "?did=partners.did.contact_removed");
  }

  private Partner seen(String id, Actor me) {
    return partners.get(Readers.partner(id), Readers.keeping(me));
  }

  private Contact kept(String partner, String contact, Actor me) {
    Set<InstitutionId> keeping = Readers.keeping(me);
    return contacts
        .find(Readers.contact(contact), keeping)
        .filter(c -> c.partner().equals(seen(partner, me).id()))
        .orElseThrow(() -> new NotFound("contact " + contact));
  }

  private ModelAndView page(
      HttpStatus status,
      String partner,
      String contact,
      @Nullable Contact kept,
      long revision,
      ContactForm form,
      List<Objection> objections,
      @Nullable ContactForm saved,
      Actor me) {
    return Show.page(
        status,
        "partners/contact",
        new ContactPage(seen(partner, me), contact, kept, revision, form, objections, saved));
  }
}
