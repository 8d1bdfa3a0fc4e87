package org.dostyk.node.agreements;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.agreements.PenSignature.Decision;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sending in scans of signatures by pen, and looking at those that others sent. */
@Controller
class PenSignaturePages {
  private static final String SEND = "agreements/pen_new";
  private static final String CHECK = "agreements/pen";

  private final Agreements agreements;
  private final PenSignatures pens;
  private final Parties parties;
  private final Scans files;
  private final Documents documents;
  private final People people;
  private final Clock clock;

  PenSignaturePages(
      Agreements agreements,
      PenSignatures pens,
      Parties parties,
      Scans files,
      Documents documents,
      People people,
      Clock clock) {
    this.agreements = agreements;
    this.pens = pens;
    this.parties = parties;
    this.files = files;
    this.documents = documents;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/agreements/{id}/scans/new")
  @ForRoles(Role.OFFICER)
  ModelAndView blank(
      Actor officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String party) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    List<Signing> missing = pens.missing(agreement);
    Optional<Signing> chosen =
        missing.stream()
            .filter(s -> missing.size() == 1 || s.party().documentId().equals(party))
            .findFirst();
    Optional<Text> usual =
        chosen.flatMap(s -> parties.usualPlace(s.party(), officer)).map(Place::name);
    String who = chosen.map(PenSendingPage::choice).orElse("");
    var typed = new Typed(Uuid7.next(clock), null, who, usualDay(agreement, officer), "");
    return Show.page(SEND, page(agreement, typed, usual, List.of()));
  }

  /**
   * The day printed at the paper's head if it has come, else today as the officer's clock has it.
   */
  private String usualDay(Agreement agreement, Actor officer) {
    ZoneId zone = officer.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return agreement
        .latest()
        .map(v -> v.document().date())
        .filter(day -> !day.isAfter(today))
        .orElse(today)
        .toString();
  }

  @PostMapping("/agreements/{id}/scans")
  @ForRoles(Role.OFFICER)
  ModelAndView send(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID scan,
      @RequestParam String version,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    var typed = new Typed(scan, new Hash(version), who, day, place);
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    try {
      Refused.ifAny(PenSignatureRules.toSend(agreement, new Hash(version)));
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new Refused(Objection.of("agreements.objection.pen_file"));
      }
      byte[] bytes = file.get().getBytes();
      var sent = new PenSignatureId(scan);
      PenSignatures.Entry entry = entry(agreement, typed, officer);
      pens.send(agreement.id(), sent, entry, bytes, files.read(bytes), officer);
      return Show.goTo("/agreements/" + id + "/scans/" + scan + "?did=agreements.did.scan_sent");
    } catch (Refused refused) {
      Agreement now = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          SEND,
          page(now, typed, Optional.empty(), refused.objections()));
    }
  }

  @GetMapping("/agreements/{id}/scans/{scan}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView look(Actor reader, @PathVariable UUID id, @PathVariable UUID scan) {
    return Show.page(CHECK, page(reader, id, scan, "", List.of()));
  }

  @PostMapping("/agreements/{id}/scans/{scan}")
  @ForRoles({Role.OFFICER, Role.SIGNATORY})
  ModelAndView check(
      Actor checker,
      @PathVariable UUID id,
      @PathVariable UUID scan,
      @RequestParam(name = "do", defaultValue = "confirm") String action,
      @RequestParam(defaultValue = "false") boolean version,
      @RequestParam(defaultValue = "false") boolean person,
      @RequestParam(defaultValue = "false") boolean seal,
      @RequestParam(defaultValue = "") String reason) {
    var agreement = new AgreementId(id);
    var found = new PenSignatureId(scan);
    try {
      if (action.equals("decline")) {
        pens.decline(agreement, found, reason, checker);
        return Show.goTo("/agreements/" + id + "?did=agreements.did.scan_declined");
      }
      pens.confirm(agreement, found, version, person, seal, checker);
      return Show.goTo("/agreements/" + id + "?did=agreements.did.scan_confirmed");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          CHECK,
          page(checker, id, scan, reason, refused.objections()));
    }
  }

  @PostMapping("/agreements/{id}/scans/{scan}/withdraw")
  @ForRoles(Role.OFFICER)
  ModelAndView withdraw(Actor sender, @PathVariable UUID id, @PathVariable UUID scan) {
    pens.withdraw(new AgreementId(id), new PenSignatureId(scan), sender);
    return Show.goTo("/agreements/" + id + "?did=agreements.did.scan_withdrawn");
  }

  /** A page of a scan. The picture was encoded here; the browser is told not to guess otherwise. */
  @GetMapping("/agreements/{id}/scans/{scan}/pages/{page}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> picture(
      Actor reader, @PathVariable UUID id, @PathVariable UUID scan, @PathVariable int page) {
    PenSignature found = found(reader, id, scan);
    byte[] jpeg =
        files
            .picture(found.file(), page, Agreements.readingFor(reader))
            .orElseThrow(() -> new NotFound("Page " + page + " of " + scan));
    return FileAnswer.toShow("scan-" + page + ".jpg", MediaType.IMAGE_JPEG_VALUE, jpeg);
  }

  /** The file as it was sent, to be kept and never to be shown in the browser. */
  @GetMapping("/agreements/{id}/scans/{scan}/file")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> original(Actor reader, @PathVariable UUID id, @PathVariable UUID scan) {
    PenSignature found = found(reader, id, scan);
    byte[] sent =
        documents
            .find(found.file(), Agreements.readingFor(reader))
            .orElseThrow(() -> new NotFound("File of " + scan))
            .bytes();
    return FileAnswer.toKeep(
        "scan-" + found.file().hex().substring(0, 8) + Scans.ending(sent),
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        sent);
  }

  /** The form's fields. */
  private record Typed(UUID scan, @Nullable Hash version, String who, String day, String place) {}

  private PenSignatures.Entry entry(Agreement agreement, Typed typed, Actor officer) {
    int gap = typed.who().indexOf(' ');
    String party = gap < 0 ? "" : typed.who().substring(0, gap);
    return new PenSignatures.Entry(
        java.util.Objects.requireNonNull(typed.version()),
        party,
        typed.who().substring(gap + 1),
        day(typed.day()),
        typed.place().strip(),
        parties.place(agreement, party, typed.place(), officer));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private PenSendingPage page(
      Agreement agreement, Typed typed, Optional<Text> usual, List<Objection> objections) {
    Version latest =
        agreement
            .latest()
            .orElseThrow(() -> new Refused(Objection.of("agreements.objection.not_proposed")));
    return new PenSendingPage(
        agreement,
        latest,
        pens.missing(agreement),
        typed.scan(),
        typed.who(),
        typed.day(),
        typed.place(),
        usual,
        PenSignatureRules.toSend(agreement, latest.hash()),
        objections);
  }

  private PenSignature found(Actor reader, UUID id, UUID scan) {
    return pens.find(agreements.find(new AgreementId(id), reader), new PenSignatureId(scan));
  }

  private PenSignaturePage page(
      Actor reader, UUID id, UUID scan, String reason, List<Objection> objections) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    PenSignature found = pens.find(agreement, new PenSignatureId(scan));
    Version version =
        agreement.versions().stream()
            .filter(v -> v.hash().equals(found.version()))
            .findFirst()
            .orElseThrow();
    Signing signing =
        VersionPage.signings(agreement, version).stream()
            .filter(s -> s.party().documentId().equals(found.party()))
            .filter(s -> s.signatory().equals(found.signatory()))
            .findFirst()
            .orElseThrow();
    boolean mine = found.sentBy().equals(reader.account());
    return new PenSignaturePage(
        agreement,
        version,
        found,
        signing.with(List.of(), !parties.holdsPost(signing), false),
        files.pages(found.file(), Agreements.readingFor(reader)),
        people.find(found.sentBy()).map(Account::names),
        checker(found),
        pens.mayCheck(agreement, reader),
        mine,
        mine || !found.awaited() ? List.of() : PenSignatureRules.toCheck(agreement, found, reader),
        reason,
        objections);
  }

  private Optional<PersonNames> checker(PenSignature scan) {
    return switch (scan.decision()) {
      case Decision.Awaited awaited -> Optional.empty();
      case Decision.Confirmed c -> people.find(c.by()).map(Account::names);
      case Decision.Declined d -> people.find(d.by()).map(Account::names);
      case Decision.Withdrawn w -> Optional.empty();
    };
  }
}
