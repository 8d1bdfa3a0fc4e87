package org.dostyk.node.agreements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The paper of a version, in all its languages or in one, and the bundle that anybody can check.
 */
@Controller
class PaperPages {
  private static final String ZIP = "application/zip";
  private final Agreements agreements;
  private final Papers papers;

  PaperPages(Agreements agreements, Papers papers) {
    this.agreements = agreements;
    this.papers = papers;
  }

  /**
   * @param language the tag of one of the version's languages; empty for all
   */
  @GetMapping("/agreements/{id}/versions/{number}.pdf")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> paper(
      Actor reader,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String language) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Version version = version(agreement, number);
    List<String> all = version.document().languages();
    if (!language.isEmpty() && !all.contains(language)) {
      throw new NotFound("Version " + number + " in " + language);
    }
    List<String> printed = language.isEmpty() ? all : List.of(language);
    String suffix = language.isEmpty() ? "" : "-" + language;
    return FileAnswer.toShow(
        "agreement-" + version.hash().hex().substring(0, 8) + suffix + ".pdf",
        MediaType.APPLICATION_PDF_VALUE,
        papers.paper(agreement, version, printed));
  }

  @GetMapping("/agreements/{id}/versions/{number}.zip")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> bundle(Actor reader, @PathVariable UUID id, @PathVariable int number)
      throws IOException {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Version version = version(agreement, number);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      papers.bundle(agreement, version, "", zip, () -> {});
    }
    return FileAnswer.toKeep(
        "agreement-" + version.hash().hex().substring(0, 8) + ".zip", ZIP, bytes.toByteArray());
  }

  private static Version version(Agreement agreement, int number) {
    return agreement.version(number).orElseThrow(() -> new NotFound("Version " + number));
  }
}
