package org.dostyk.node.partners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * The form of a contact.
 *
 * @param id of the contact
 * @param kept null for a new one
 * @param revision from which the change is made
 * @param saved what somebody else saved meanwhile, or null
 */
public record ContactPage(
    Partner partner,
    String id,
    @Nullable Contact kept,
    long revision,
    ContactForm form,
    List<Objection> objections,
    @Nullable ContactForm saved) {

  /** The languages of the interface, then whatever other languages the post is in. */
  public List<String> postTags() {
    var tags = new LinkedHashSet<>(List.of("kk", "ru", "zh", "en"));
    form.fields().keySet().stream()
        .filter(f -> f.startsWith("post_"))
        .map(f -> f.substring("post_".length()))
        .filter(PartnerWords::isTag)
        .forEach(tags::add);
    return List.copyOf(tags);
  }

  /** What a field of the form is called. */
  public static Objection field(String name) {
    int end = name.indexOf('_');
    if (end < 0) {
      return Objection.of("partners.field." + name);
    }
    String rest = name.substring(end + 1);
    return name.startsWith("name_")
        ? Objection.of("partners.script." + rest.toLowerCase(Locale.ROOT))
        : Objection.of("partners.field.post_in", PartnerWords.language(rest));
  }

  /** The fields in which what was saved differs from what was typed. */
  public List<Map.Entry<String, String>> differing() {
    return saved == null
        ? List.of()
        : saved.fields().entrySet().stream()
            .filter(e -> !e.getValue().equals(form.get(e.getKey())))
            .toList();
  }
}
