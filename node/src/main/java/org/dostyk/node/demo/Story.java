package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
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
 * A story as data: the institutions that the demonstration hosts and the people whom a visitor can
 * be. Institutions are real, and so are the people who are named in public with the office in which
 * they were named; everybody else is invented and marked so.
 */
record Story(List<House> institutions, List<Persona> personas) {

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
   * @param invented whether the person exists only here
   * @param office the post, as it stands under a signature
   */
  record Persona(
      String key,
      UUID institution,
      List<Form> names,
      String email,
      String language,
      List<Role> roles,
      SequencedMap<String, String> office,
      boolean invented) {

    InstitutionId at() {
      return new InstitutionId(institution);
    }

    PersonNames personNames() {
      return new PersonNames(names.stream().map(Form::toNameForm).toList());
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

  @Nullable Persona persona(String key) {
    return personas.stream().filter(p -> p.key().equals(key)).findFirst().orElse(null);
  }
}
