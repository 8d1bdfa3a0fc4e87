package org.dostyk.node.agreements;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dostyk.node.documents.BilingualPdf;
import org.dostyk.node.documents.SignedDocument;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a version, with the signatures it has so far. */
@Controller
class PaperPages {
  private final Agreements agreements;
  private final BilingualPdf pdf;
  private final String address;

  PaperPages(Agreements agreements, BilingualPdf pdf, @Value("${dostyk.address}") String address) {
    this.agreements = agreements;
    this.pdf = pdf;
    this.address = address;
  }

  @GetMapping("/agreements/{id}/versions/{number}.pdf")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> paper(Actor reader, @PathVariable UUID id, @PathVariable int number) {
    Version version =
        agreements
            .find(new AgreementId(id), reader)
            .version(number)
            .orElseThrow(() -> new NotFound("Version " + number));
    var paper =
        new SignedDocument(
            version.document(),
            version.signatures(),
            URI.create(address + "/verify/" + version.hash().hex()));
    var name =
        ContentDisposition.inline()
            .filename(
                "agreement-" + version.hash().hex().substring(0, 8) + ".pdf",
                StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(pdf.render(paper));
  }
}
