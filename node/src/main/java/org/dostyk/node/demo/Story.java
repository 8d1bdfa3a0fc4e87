package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.foundings.MilestoneKind;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.NameForm.Part;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story as data: the institutions that the demonstration hosts, the people whom a visitor can be,
 * and the partners that are no institutions of this node. Institutions are real, and so are the
 * people who are named in public with the office in which they were named; everybody else is
 * invented and marked so.
 */
record Story(
    SequencedMap<String, String> title,
    List<House> institutions,
    List<Persona> personas,
    List<Listed> partners,
    @Nullable List<Said> promises,
    @Nullable List<Begun> foundings) {

  /** The part of the story that is told where only these institutions are hosted. */
  Story of(Set<UUID> houses) {
    return new Story(
        title,
        institutions.stream().filter(i -> houses.contains(i.id())).toList(),
        personas.stream().filter(p -> houses.containsAll(p.seats())).toList(),
        partners.stream().map(p -> p.keptBy(houses)).filter(p -> !p.kept().isEmpty()).toList(),
        List.of(),
        List.of());
  }

  /** What was promised in the story, as the public text has it. */
  List<Said> promised() {
    return promises == null ? List.of() : promises;
  }

  /** What the story begins to found. */
  List<Begun> founded() {
    return foundings == null ? List.of() : foundings;
  }

  /**
   * A promise as it was given: who answers for it and by when may be missing.
   *
   * @param by the persona who enters it
   * @param visit at which it was given, where that was one
   */
  record Said(
      UUID id,
      UUID keeper,
      String by,
      UUID promiser,
      UUID beneficiary,
      @Nullable LocalDate due,
      @Nullable UUID visit,
      SequencedMap<String, String> what) {}

  /**
   * An institution that is to be.
   *
   * @param by the persona who keeps it
   * @param founders the partners that found it; their shares are not agreed
   */
  record Begun(
      UUID id,
      UUID keeper,
      String by,
      SequencedMap<String, String> name,
      String country,
      SequencedMap<String, String> purpose,
      List<UUID> founders,
      List<Ahead> milestones) {}

  /** A milestone that a founder has promised. */
  record Ahead(MilestoneKind kind, UUID by) {}

  /** The stories that the demonstration tells, the thin line first. */
  static List<Story> all() {
    return Stream.of("s0", "s1", "s2", "s3", "s4").map(Story::read).toList();
  }

  /** An institution that the demonstration hosts. */
  record House(
      UUID id, SequencedMap<String, String> name, String country, Town town, Town counterpart) {

    OwnInstitution toHost() {
      return new OwnInstitution(
          new InstitutionId(id),
          new Text(name, null),
          new Country(country),
          town.place(),
          counterpart.place());
    }
  }

  /** A town and the zone it keeps. */
  record Town(SequencedMap<String, String> name, String zone) {
    Place place() {
      return new Place(new Text(name, null), java.time.ZoneId.of(zone));
    }
  }

  /**
   * Somebody whom a visitor can be.
   *
   * @param key a short word that stays
   * @param seats the institutions at which the person holds the roles, their own first
   * @param office the post, as it stands under a signature
   * @param first what the person does in the story
   * @param invented whether the person exists only here
   */
  record Persona(
      String key,
      List<UUID> seats,
      List<Form> names,
      String email,
      String language,
      List<Role> roles,
      SequencedMap<String, String> office,
      SequencedMap<String, String> first,
      boolean invented) {

    /** The institution that keeps the person's record. */
    InstitutionId at() {
      return new InstitutionId(seats.getFirst());
    }

    List<InstitutionId> everywhere() {
      return seats.stream().map(InstitutionId::new).toList();
    }

    PersonNames personNames() {
      return namesOf(names);
    }
  }

  /**
   * A partner without people on this node.
   *
   * @param kept by whom it is registered; each keeper has an entry of its own
   * @param signatory who signs for it, by pen
   * @param confirmed false where the public text leaves open which institution it is
   */
  record Listed(
      PartnerKind kind,
      SequencedMap<String, String> name,
      String country,
      Town town,
      List<Kept> kept,
      Signatory signatory,
      @Nullable Boolean confirmed) {

    /** The same as far as these institutions have it in their registers. */
    Listed keptBy(Set<UUID> houses) {
      return new Listed(
          kind,
          name,
          country,
          town,
          kept.stream().filter(k -> houses.contains(k.by())).toList(),
          signatory,
          confirmed);
    }

    PartnerDetails details() {
      Place place = town.place();
      return new PartnerDetails(
          kind,
          new Text(name, null),
          List.of(),
          new Country(country),
          place.name(),
          place.zone(),
          Boolean.FALSE.equals(confirmed) ? Identity.TO_BE_CONFIRMED : Identity.CONFIRMED);
    }
  }

  /**
   * One institution's entry of a partner.
   *
   * @param id of the entry
   * @param contact the id under which this keeper knows the signatory
   */
  record Kept(UUID by, UUID id, UUID contact, String note) {
    Dossier dossier() {
      return new Dossier(new InstitutionId(by), List.of(), null, note, 0);
    }
  }

  /**
   * Somebody who signs without an account.
   *
   * @param invented whether the person exists only here
   */
  record Signatory(
      List<Form> names,
      String email,
      String language,
      SequencedMap<String, String> office,
      boolean invented) {

    Contact knownTo(Kept keeper) {
      return new Contact(
          new ContactId(keeper.contact()),
          new PartnerId(keeper.id()),
          new InstitutionId(keeper.by()),
          personNames(),
          new Text(office, null),
          email,
          language,
          0);
    }

    PersonNames personNames() {
      return namesOf(names);
    }
  }

  /** A name form: pairs of kind and text in the culture's order. */
  record Form(String script, List<Map<NameForm.Kind, String>> parts, NameForm.Source source) {
    NameForm toNameForm() {
      return new NameForm(
          Script.of(script),
          parts.stream()
              .flatMap(p -> p.entrySet().stream())
              .map(e -> new Part(e.getKey(), e.getValue()))
              .toList(),
          source,
          null,
          null);
    }
  }

  /** The story under this name among the node's resources. */
  static Story read(String name) {
    try (InputStream in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PersonNames namesOf(List<Form> forms) {
    return new PersonNames(forms.stream().map(Form::toNameForm).toList());
  }
}
