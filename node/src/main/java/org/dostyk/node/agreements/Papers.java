package org.dostyk.node.agreements;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dostyk.node.documents.BilingualPdf;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.KeptDocument;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.documents.SignedDocument;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The papers of agreements and what goes home with each party: a bundle that anybody can check
 * without this node. Every paper handed out is kept, so that it is known again after the way of
 * setting pages has changed.
 */
@Component
public class Papers {
  private final BilingualPdf pdf;
  private final Documents documents;
  private final Texts texts;
  private final String address;

  Papers(
      BilingualPdf pdf,
      Documents documents,
      Texts texts,
      @Value("${dostyk.address}") String address) {
    this.pdf = pdf;
    this.documents = documents;
    this.texts = texts;
    this.address = address;
  }

  /**
   * The paper of a version with the signatures it has so far.
   *
   * @param printed tags of the languages to print, in any order; all, or some
   */
  public byte[] paper(Agreement agreement, Version version, List<String> printed) {
    byte[] paper =
        pdf.render(
            new SignedDocument(
                version.document(), version.signatures(), verification(version), printed));
    documents.keep(paper, KeptDocument.Kind.PAPER, agreement.readers());
    return paper;
  }

  /** How many papers {@link #bundle} sets. */
  public static int papers(Version version) {
    return 1 + version.document().languages().size();
  }

  /**
   * Writes what belongs to a version into a folder of a zip: the paper in all languages and in each
   * alone, the canonical document, the scans of what was signed by pen, and how to check them in
   * every language.
   *
   * @param set called after each paper
   */
  public void bundle(
      Agreement agreement, Version version, String folder, ZipOutputStream zip, Runnable set)
      throws IOException {
    List<String> languages = version.document().languages();
    entry(zip, folder + "agreement.pdf", paper(agreement, version, languages));
    set.run();
    for (String tag : languages) {
      entry(zip, folder + "agreement-" + tag + ".pdf", paper(agreement, version, List.of(tag)));
      set.run();
    }
    entry(zip, folder + "document.json", version.document().canonical());
    scans(agreement, version, folder, zip);
    entry(
        zip,
        folder + "SHA256SUMS",
        (version.hash().hex() + "  document.json\n").getBytes(StandardCharsets.UTF_8));
    entry(zip, folder + "README.txt", readMe(version).getBytes(StandardCharsets.UTF_8));
  }

  /** The scans as they were sent, each named by the place of its party in the document. */
  private void scans(Agreement agreement, Version version, String folder, ZipOutputStream zip)
      throws IOException {
    for (int i = 0; i < agreement.parties().size(); i++) {
      Optional<Hash> scan =
          version
              .signatureOf(agreement.parties().get(i))
              .flatMap(s -> Optional.ofNullable(s.scan()));
      Optional<KeptDocument> kept = scan.flatMap(hash -> documents.find(hash, agreement.readers()));
      if (kept.isPresent()) {
        byte[] bytes = kept.get().bytes();
        entry(zip, folder + "signed-by-pen-" + (i + 1) + Scans.ending(bytes), bytes);
      }
    }
  }

  private String readMe(Version version) {
    var said = new StringBuilder();
    for (Language language : Language.values()) {
      Say say = texts.in(language);
      said.append(
              say.it(
                  "agreements.bundle.read_me",
                  version.document().title(),
                  version.number(),
                  version.hash().hex(),
                  verification(version).toString()))
          .append("\n\n");
    }
    return said.toString();
  }

  private URI verification(Version version) {
    return URI.create(address + "/verify/" + version.hash().hex());
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
