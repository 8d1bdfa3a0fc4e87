package org.dostyk.node.imports;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Component;

/** The workbooks that were sent, as an officer sees them, and the form for the next. */
@Component
class ImportList {
  private static final int ON_A_PAGE = 50;
  private final Imports imports;
  private final People people;
  private final Listing<ImportLine> listing;
  private final Clock clock;

  ImportList(Imports imports, People people, Listing<ImportLine> listing, Clock clock) {
    this.imports = imports;
    this.people = people;
    this.listing = listing;
    this.clock = clock;
  }

  ImportsPage page(Actor me, Arrangement arrangement, Say say, List<Objection> objections) {
    return new ImportsPage(
        Uuid7.next(clock).toString(),
        me.housesAs(Role.OFFICER),
        imports.kinds(),
        listing.page(arrangement, say, rows(me), ON_A_PAGE),
        objections);
  }

  /** The newest first. */
  Rows<ImportLine> rows(Actor me) {
    ZoneId zone = me.zone();
    Map<AccountId, Optional<PersonNames>> names = new HashMap<>();
    return (most, skip) ->
        imports.latest(me.institutionsAs(Role.OFFICER), most, skip).stream()
            .map(i -> new ImportLine(i, imports.kind(i.kind()), name(i, names), zone))
            .toList();
  }

  private Optional<PersonNames> name(Import i, Map<AccountId, Optional<PersonNames>> known) {
    AccountId by = i.uploaded().by();
    return by == null
        ? Optional.empty()
        : known.computeIfAbsent(by, id -> people.find(id).map(a -> a.names()));
  }
}
