package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a contact: the name as one line for each script, the post for
 * each language.
 *
 * @param fields by the name of the field
 */
public record ContactForm(Map<String, String> fields) {

  public ContactForm {
    fields = new LinkedHashMap<>(fields);
  }

  static ContactForm of(Contact contact) {
    var fields = new LinkedHashMap<String, String>();
    for (NameForm form : contact.names().forms()) {
      fields.putIfAbsent("name_" + form.script().code(), form.line());
    }
    if (contact.post() != null) {
      contact.post().byTag().forEach((tag, post) -> fields.put("post_" + tag, post));
    }
    fields.put("email", contact.email());
    fields.put("language", contact.language());
    return new ContactForm(fields);
  }

  /** What a field holds; empty where it was not filled. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** What the form says, or why it says nothing yet. */
  record Read(@Nullable Contact contact, List<Objection> objections) {}

  /**
   * @param before the contact that is changed, whose name forms stay where their line does; null
   *     for a new one
   */
  Read read(
      ContactId id,
      PartnerId partner,
      InstitutionId keptBy,
      @Nullable Contact before,
      long revision) {
    var forms = new ArrayList<NameForm>();
    for (Script script : Script.values()) {
      String line = Tidy.line(get("name_" + script.code()));
      if (!line.isEmpty()) {
        forms.add(form(script, line, before));
      }
    }
    if (forms.isEmpty()) {
      return new Read(null, List.of(Objection.of("partners.objection.no_contact_name")));
    }
    var post = new LinkedHashMap<String, String>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith("post_") && PartnerWords.isTag(field.substring("post_".length()))) {
            post.put(field.substring("post_".length()), Tidy.line(value));
          }
        });
    return new Read(
        new Contact(
            id,
            partner,
            keptBy,
            new PersonNames(forms),
            Text.ofNonBlank(post).orElse(null),
            Tidy.line(get("email")),
            Tidy.line(get("language")),
            revision),
        List.of());
  }

  private static NameForm form(Script script, String line, @Nullable Contact before) {
    if (before != null) {
      for (NameForm form : before.names().forms()) {
        if (form.script() == script && form.line().equals(line)) {
          return form;
        }
      }
    }
    return new NameForm(
        script,
        List.of(new NameForm.Part(NameForm.Kind.LINE, line)),
        NameForm.Source.OFFICE,
        null,
        null);
  }
}
