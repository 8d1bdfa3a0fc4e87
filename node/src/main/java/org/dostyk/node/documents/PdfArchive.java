package org.dostyk.node.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.dostyk.node.documents.SignaturesJson.Sheet;

/** Makes laid pages a file for the archive: PDF/A-3 with the document and its signatures inside. */
final class PdfArchive {
  /** The attachment whose SHA-256 is the document's hash. */
  static final String DOCUMENT = "document.json";

  static final String SIGNATURES = "signatures.json";
  private static final String MAKER = "Dostyk";
  private static final int HEX = 16;

  private PdfArchive() {}

  static byte[] seal(PDDocument pdf, SignedDocument signed) throws IOException {
    BilingualDocument document = signed.document();
    Instant changed =
        signed.signatures().stream()
            .map(Signature::at)
            .filter(document.made()::isBefore)
            .max(Instant::compareTo)
            .orElse(document.made());
    byte[] signatures = SignaturesJson.write(Sheet.of(signed));
    attach(pdf, changed, document.canonical(), signatures);
    describe(pdf, document, signed.printed(), changed);
    pdf.setDocumentId(new BigInteger(document.hash().hex(), HEX).longValue());
    var out = new ByteArrayOutputStream();
    pdf.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static void attach(PDDocument pdf, Instant changed, byte[] document, byte[] signatures)
      throws IOException {
    PDComplexFileSpecification source =
        file(pdf, DOCUMENT, "Source", "The document; its SHA-256 is signed", changed, document);
    PDComplexFileSpecification data =
        file(pdf, SIGNATURES, "Data", "The signatures shown on the paper", changed, signatures);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(DOCUMENT, source, SIGNATURES, data));
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
    var associated = new COSArray();
    associated.add(source.getCOSObject());
    associated.add(data.getCOSObject());
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument pdf, String name, String relation, String about, Instant changed, byte[] bytes)
      throws IOException {
    var embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes));
    embedded.setSubtype("application/json");
    embedded.setSize(bytes.length);
    embedded.setModDate(calendar(changed));
    var file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    file.setFileDescription(about);
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject().setName("AFRelationship", relation);
    return file;
  }

  private static void describe(
      PDDocument pdf, BilingualDocument document, List<String> printed, Instant changed)
      throws IOException {
    String first = printed.getFirst();
    var info = new PDDocumentInformation();
    info.setTitle(document.title().exactly(first).orElseThrow());
    info.setProducer(MAKER);
    info.setCreationDate(calendar(document.made()));
    info.setModificationDate(calendar(changed));
    pdf.setDocumentInformation(info);

    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp(document, printed, changed).getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
    pdf.getDocumentCatalog().setLanguage(first);
  }

  private static String xmp(BilingualDocument document, List<String> tags, Instant changed) {
    String first = document.title().exactly(tags.getFirst()).orElseThrow();
    var titles = new StringBuilder(li(" xml:lang=\"x-default\"", first));
    var languages = new StringBuilder();
    for (String tag : tags) {
      titles.append(li(" xml:lang=\"" + tag + "\"", document.title().exactly(tag).orElseThrow()));
      languages.append(li("", tag));
    }
    return new String(PdfPages.resource("paper.xmp"), StandardCharsets.UTF_8)
        .replace("{hash}", document.hash().hex())
        .replace("{producer}", MAKER)
        .replace("{made}", document.made().toString())
        .replace("{changed}", changed.toString())
        .replace("{languages}", languages)
        .replace("{titles}", titles);
  }

  private static String li(String attribute, String text) {
    String escaped =
        Fonts.visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<rdf:li" + attribute + ">" + escaped + "</rdf:li>";
  }

  private static Calendar calendar(Instant moment) {
    return GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
  }
}
