package org.dostyk.node.agreements;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
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

/** The record of an agreement on paper, and the scans of it. */
@Controller
class PaperRecordPages {
  private static final String TEMPLATE = "agreements/on_paper";
  private final Agreements agreements;
  private final PaperRecords papers;
  private final Scans files;
  private final Documents documents;
  private final People people;
  private final Clock clock;

  PaperRecordPages(
      Agreements agreements,
      PaperRecords papers,
      Scans files,
      Documents documents,
      People people,
      Clock clock) {
    this.agreements = agreements;
    this.papers = papers;
    this.files = files;
    this.documents = documents;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/agreements/{id}/paper-scans")
  @ForRoles(Role.OFFICER)
  ModelAndView attach(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID scan,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    if (agreement.paper().isEmpty()) {
      throw new NotFound("paper of " + id);
    }
    try {
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new Refused(Objection.of("agreements.objection.pen_file"));
      }
      byte[] bytes = file.get().getBytes();
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
      switch (files.read(bytes)) {
        case Illegible(var why) -> throw new Refused(why.objection());
        case Legible read -> papers.attach(agreement.id(), scan, bytes, name, read, officer);
      }
    } catch (Refused refused) {
      ModelAndView page = record(agreement, officer, refused.objections());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return Show.goTo("/agreements/" + id + "?did=agreements.did.paper_scanned");
  }

  /** A page of a scan. The picture was encoded here; the browser is told not to guess otherwise. */
  @GetMapping("/agreements/{id}/paper-scans/{scan}/pages/{page}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> picture(
      Actor reader, @PathVariable UUID id, @PathVariable UUID scan, @PathVariable int page) {
    byte[] jpeg =
        files
            .picture(found(reader, id, scan).file(), page, Agreements.readingFor(reader))
            .orElseThrow(() -> new NotFound("Page " + page + " of " + scan));
    return FileAnswer.toShow("paper-" + page + ".jpg", MediaType.IMAGE_JPEG_VALUE, jpeg);
  }

  /** The file as it was sent, to be kept and never to be shown in the browser. */
  @GetMapping("/agreements/{id}/paper-scans/{scan}/file")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> original(Actor reader, @PathVariable UUID id, @PathVariable UUID scan) {
    PaperScan found = found(reader, id, scan);
    byte[] sent =
        documents
            .find(found.file(), Agreements.readingFor(reader))
            .orElseThrow(() -> new NotFound("File of " + scan))
            .bytes();
    return FileAnswer.toKeep(
        "paper-" + found.file().hex().substring(0, 8) + Scans.ending(sent),
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        sent);
  }

  /** The record of a paper that the reader may read. */
  ModelAndView record(Agreement agreement, Actor reader, List<Objection> objections) {
    PaperRecord paper = agreement.paper().orElseThrow();
    boolean officer = reader.is(Role.OFFICER, agreement.draftedBy());
    boolean ended = agreement.state() instanceof Ended;
    return Show.page(
        TEMPLATE,
        new PaperRecordPage(
            agreement,
            paper,
            agreements.family(agreement, reader),
            paper.notedBy().flatMap(people::find).map(Account::names),
            papers.scans(agreement.id()).stream()
                .map(
                    s ->
                        new PaperRecordPage.Sheets(
                            s, files.pages(s.file(), Agreements.readingFor(reader))))
                .toList(),
            Uuid7.next(clock),
            officer && !ended,
            officer && ended,
            objections));
  }

  private PaperScan found(Actor reader, UUID id, UUID scan) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    return papers.scans(agreement.id()).stream()
        .filter(s -> s.id().equals(scan))
        .findFirst()
        .orElseThrow(() -> new NotFound("Scan " + scan + " of " + id));
  }
}
