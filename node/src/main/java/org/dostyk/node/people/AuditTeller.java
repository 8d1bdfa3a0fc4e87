package org.dostyk.node.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Tells audit trails to readers. What was done to people is told to administrators alone, what was
 * done to other records to those whose role lets them read records. Of an institution's whole chain
 * its administrators see every entry, for it is theirs to verify, but not what each is about.
 */
@Component
class AuditTeller {
  private static final Role[] OF_PEOPLE = {Role.ADMINISTRATOR};
  private static final Role[] OF_RECORDS = {
    Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER
  };
  private final Audit audit;
  private final PeopleStore people;

  AuditTeller(Audit audit, PeopleStore people) {
    this.audit = audit;
    this.people = people;
  }

  /** What was done to a record, newest first, as far as this reader may know. */
  List<AuditLine> of(UUID record, Visitor reader, Say say) {
    return told(
        audit.of(record, reader.institutions()).stream().filter(e -> mayRead(e, reader)).toList(),
        reader,
        say);
  }

  /** An institution's chain from a position downwards. */
  List<AuditLine> chain(InstitutionId institution, long below, int most, Visitor reader, Say say) {
    return told(audit.chain(institution, below, most), reader, say);
  }

  private static boolean mayRead(AuditEntry entry, Visitor reader) {
    boolean ofPeople = entry.kind().startsWith("people.");
    return reader instanceof Actor actor
        && actor.institutionsAs(ofPeople ? OF_PEOPLE : OF_RECORDS).contains(entry.institution());
  }

  private List<AuditLine> told(List<AuditEntry> entries, Visitor reader, Say say) {
    Map<UUID, PersonNames> names =
        people.names(
            entries.stream()
                .flatMap(e -> java.util.stream.Stream.ofNullable(e.actor()))
                .collect(Collectors.toSet()));
    ZoneId zone = reader.zone();
    return entries.stream()
        .map(
            e ->
                new AuditLine(
                    e.position(),
                    say.moment(e.at(), zone),
                    who(e, names, say),
                    what(e, mayRead(e, reader) ? detail(e, say) : hidden(e), say),
                    e.kind(),
                    e.subject()))
        .toList();
  }

  private static String who(AuditEntry entry, Map<UUID, PersonNames> names, Say say) {
    if (entry.actor() == null) {
      return say.it("people.trail.node");
    }
    PersonNames known = names.get(entry.actor());
    return known == null ? say.it("people.trail.unknown") : known.in(say.language());
  }

  /** The action's text; the detail stands in its place {@code {0}}, or after it. */
  private static String what(AuditEntry entry, String detail, Say say) {
    String key = entry.action().replaceFirst("\\.", ".audit.");
    String text = say.has(key) ? say.it(key, detail) : entry.action();
    return detail.isEmpty() || text.contains(detail)
        ? text
        : say.it("people.trail.with_detail", text, detail);
  }

  /** That there is something which is not told. */
  private static String hidden(AuditEntry entry) {
    return "".equals(entry.detail()) ? "" : "…";
  }

  /** The detail; a role is told by its name. */
  private static String detail(AuditEntry entry, Say say) {
    if (entry.detail() == null) {
      return say.it("people.trail.erased");
    }
    String role = "people.role." + entry.detail().toLowerCase(Locale.ROOT);
    return entry.kind().equals(Account.RECORD) && say.has(role)
        ? say.it(role)
        : AuditWords.told(entry.detail(), say);
  }
}
