package org.dostyk.node.agreements;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dostyk.node.documents.BilingualPdf;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.KeptDocument;
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

/**
 * The paper of a version, with the signatures it has so far. Every paper handed out is kept, so
 * that it is known again after the way of setting pages has changed.
 */
@Controller
class PaperPages {
  private final Agreements agreements;
  private final BilingualPdf pdf;
  private final Documents documents;
  private final String address;

  PaperPages(
      Agreements agreements,
      BilingualPdf pdf,
      Documents documents,
      @Value("${dostyk.address}") String address) {
    this.agreements = agreements;
    this.pdf = pdf;
    this.documents = documents;
    this.address = address;
  }

  @GetMapping("/agreements/{id}/versions/{number}.pdf")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<byte[]> paper(Actor reader, @PathVariable UUID id, @PathVariable int number) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Version version =
        agreement.version(number).orElseThrow(() -> new NotFound("Version " + number));
    byte[] paper =
        pdf.render(
            new SignedDocument(
                version.document(),
                version.signatures(),
                URI.create(address + "/verify/" + version.hash().hex())));
    documents.keep(paper, KeptDocument.Kind.PAPER, agreement.readers());
    var name =
        ContentDisposition.inline()
            .filename(
                "agreement-" + version.hash().hex().substring(0, 8) + ".pdf",
                StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(paper);
  }
}
