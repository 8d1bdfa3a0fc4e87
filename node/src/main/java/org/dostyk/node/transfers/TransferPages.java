package org.dostyk.node.transfers;

import static org.dostyk.node.values.Role.ADMINISTRATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.transfers.TransferListStore.Asked;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger and its rows, for administrators. */
@Controller
class TransferPages {
  private static final int ON_A_PAGE = 50;
  private final Transfers transfers;
  private final TransferListStore lists;
  private final Listing<RecordedTransfer> listing;
  private final ListWorkbook workbook;
  private final Laws laws;
  private final People people;
  private final OwnInstitutions institutions;
  private final Frames frames;

  TransferPages(
      Transfers transfers,
      TransferListStore lists,
      Listing<RecordedTransfer> listing,
      ListWorkbook workbook,
      Laws laws,
      People people,
      OwnInstitutions institutions,
      Frames frames) {
    this.transfers = transfers;
    this.lists = lists;
    this.listing = listing;
    this.workbook = workbook;
    this.laws = laws;
    this.people = people;
    this.institutions = institutions;
    this.frames = frames;
  }

  @GetMapping("/transfers")
  @ForRoles(ADMINISTRATOR)
  ModelAndView ledger(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    Asked asked = asked(typed, reader);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows(asked)), what(asked.filter(), say));
    }
    return Show.page(
        "transfers/ledger",
        new TransfersPage(
            asked.filter(),
            lists.counts(asked),
            listing.page(arrangement, say, rows(asked), ON_A_PAGE),
            lists.countries(asked),
            lists.recipients(asked.readers()),
            lists.countriesOf(asked.readers())));
  }

  @GetMapping("/transfers/export")
  @ForRoles(ADMINISTRATOR)
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, rows(asked(typed, reader)), frames.say(request));
  }

  @GetMapping("/transfers/{id}")
  @ForRoles(ADMINISTRATOR)
  ModelAndView row(Actor reader, @PathVariable UUID id) {
    RecordedTransfer row =
        transfers
            .find(new TransferId(id), reader.institutionsAs(ADMINISTRATOR))
            .orElseThrow(() -> new NotFound("Transfer " + id));
    OwnInstitution sender = institutions.find(row.from()).orElseThrow();
    LocalDate day = LocalDate.ofInstant(row.at(), sender.place().zone());
    var sensitive = new EnumMap<DataCategory, List<LegalGround>>(DataCategory.class);
    for (DataCategory category : row.categories()) {
      List<LegalGround> found = laws.sensitive(category, sender.country(), day);
      if (!found.isEmpty()) {
        sensitive.put(category, found);
      }
    }
    List<SealedPerson> persons = transfers.persons(row);
    return Show.page(
        "transfers/transfer",
        new TransferPage(
            row,
            sender.name(),
            Optional.ofNullable(row.by())
                .flatMap(by -> people.find(new AccountId(by)))
                .map(Account::names)
                .map(names -> names.forms().getFirst().line())
                .orElse(""),
            persons,
            sender.place().zone(),
            transfers.isWhole(row, persons),
            reader.institutionsAs(Findable.READERS.toArray(Role[]::new)).contains(row.from()),
            laws.knows(row.country()),
            laws.grounds(row.basis(), row.country(), day),
            sensitive));
  }

  /** Erases somebody from every row that the administrator may read. */
  @PostMapping("/transfers/{id}/forget")
  @ForRoles(ADMINISTRATOR)
  ModelAndView forget(Actor by, @PathVariable UUID id, @RequestParam UUID ref) {
    Set<InstitutionId> theirs = by.institutionsAs(ADMINISTRATOR);
    RecordedTransfer row =
        transfers
            .find(new TransferId(id), theirs)
            .orElseThrow(() -> new NotFound("Transfer " + id));
    transfers.forget(ref, theirs, by);
    return Show.goTo("/transfers/" + row.id() + "?did=transfers.did.forgotten");
  }

  private Rows<RecordedTransfer> rows(Asked asked) {
    return (most, skip) -> lists.list(asked, most, skip);
  }

  private static Asked asked(Typed typed, Actor reader) {
    Set<InstitutionId> readers = reader.institutionsAs(ADMINISTRATOR);
    ZoneId zone = reader.zone();
    return new Asked(TransferFilter.of(typed), readers, zone);
  }

  /** Which part of the ledger a sheet shows. */
  private static String[] what(TransferFilter asked, Say say) {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    DataCategory category = asked.category();
    TransferBasis basis = asked.basis();
    return new String[] {
      say.it("transfers.view." + asked.view().key()),
      asked.country().isEmpty()
          ? ""
          : say.country(new org.dostyk.node.values.Country(asked.country())),
      category == null ? "" : TransferWords.category(category, say),
      basis == null ? "" : TransferWords.basis(basis, say),
      from == null ? "" : say.it("transfers.since", from),
      to == null ? "" : say.it("transfers.to_day", to),
      asked.person()
    };
  }
}
