package org.dostyk.node.visits;

import java.util.EnumMap;
import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** Reads and fills the form of a delegate. */
final class DelegateForm {
  private DelegateForm() {}

  static Typed show(Delegate delegate) {
    Typed typed =
        Typed.nothing()
            .with("institution", delegate.from().toString())
            .with("language", delegate.language().tag())
            .with("role", delegate.role().name());
    for (NameForm form : delegate.names().forms()) {
      typed = typed.with("name_" + form.script().key(), form.line());
    }
    return delegate.office().isPresent() ? typed.with("office", delegate.office().get()) : typed;
  }

  /**
   * Whom the form describes.
   *
   * @throws Refused if it names nobody
   */
  static Delegate read(Typed typed, DelegateId id, int revision, Visit visit) {
    var lines = new EnumMap<Script, String>(Script.class);
    for (Script script : Script.values()) {
      lines.put(script, Tidy.line(typed.get("name_" + script.key())));
    }
    PersonNames names =
        DelegateNames.of(lines)
            .orElseThrow(() -> new Refused(Objection.of("visits.objection.no_name")));
    PartnerId from =
        visit.parties().stream()
            .map(VisitParty::partner)
            .filter(p -> p.toString().equals(typed.get("institution")))
            .findFirst()
            .orElse(visit.guests().getFirst().partner());
    return new Delegate(
        id,
        names,
        typed.text("office"),
        from,
        Language.of(typed.get("language")).orElse(Language.EN),
        role(typed.get("role")).orElse(DelegateRole.MEMBER),
        revision);
  }

  private static Optional<DelegateRole> role(String typed) {
    for (DelegateRole role : DelegateRole.values()) {
      if (role.name().equals(typed)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
