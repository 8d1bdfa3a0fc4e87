package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dostyk.node.documents.SignaturesJson.Sheet;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BilingualDocumentTest {
  private static final BilingualDocument MEMORANDUM = Sample.memorandum("ru", "zh");

  /** The files in {@code documents/forms} are never edited; a change of form is another form. */
  @Test
  void theFormOfADocumentIsFrozenFromTheFirstRelease() throws IOException {
    byte[] frozen = Sample.resource("forms/document-1.json");
    assertThat(new String(MEMORANDUM.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(new String(frozen, StandardCharsets.UTF_8));
    assertThat(MEMORANDUM.hash().hex())
        .isEqualTo("c032e1d908ae7db3e8b35ebe01f8d809ee76a450e981ec809539b237bc5204fe");
    assertThat(BilingualDocument.read(frozen)).isEqualTo(MEMORANDUM);
  }

  @Test
  void theFormOfSignaturesIsFrozenFromTheFirstRelease() throws IOException {
    byte[] frozen = Sample.resource("forms/signatures-1.json");
    SignedDocument signed = Sample.signed(MEMORANDUM, Sample.RECTOR, Sample.PRESIDENT);
    var sheet = Sheet.of(signed);
    assertThat(sheet.edition()).isEqualTo(1);
    assertThat(new String(SignaturesJson.write(sheet), StandardCharsets.UTF_8))
        .isEqualTo(new String(frozen, StandardCharsets.UTF_8));
    assertThat(SignaturesJson.read(frozen)).isEqualTo(sheet);
  }

  /** A member that stands only where there is a scan; what was written without stays as it was. */
  @Test
  void aSignatureByPenNamesItsScan() throws IOException {
    byte[] frozen = Sample.resource("forms/signatures-1-by-pen.json");
    var byPen =
        new Signature(
            "svcft",
            "president",
            Sample.PRESIDENT.at(),
            Sample.PRESIDENT.where(),
            Signature.Manner.PEN,
            Hash.of("a scan".getBytes(StandardCharsets.UTF_8)));
    SignedDocument signed = Sample.signed(MEMORANDUM, Sample.RECTOR, byPen);
    var sheet =
        new Sheet(MEMORANDUM.hash(), 1, signed.verification(), signed.signatures(), List.of());
    assertThat(new String(SignaturesJson.write(sheet), StandardCharsets.UTF_8))
        .isEqualTo(new String(frozen, StandardCharsets.UTF_8));
    assertThat(SignaturesJson.read(frozen)).isEqualTo(sheet);
  }

  @Test
  void onlyWhatWasSignedByPenHasAScan() {
    Hash scan = Hash.of(new byte[0]);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Signature(
                    "eku",
                    "rector",
                    Instant.EPOCH,
                    Sample.RECTOR.where(),
                    Signature.Manner.ACCOUNT,
                    scan));
  }

  @Test
  void everyVersionHasAnotherHash() {
    BilingualDocument second = version(2, MEMORANDUM.hash());
    assertThat(second.hash()).isNotEqualTo(MEMORANDUM.hash());
    assertThat(BilingualDocument.read(second.canonical())).isEqualTo(second);
  }

  @Test
  void aChainBeginsWithVersionOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> version(2, null));
    assertThatIllegalArgumentException().isThrownBy(() -> version(1, MEMORANDUM.hash()));
    assertThatIllegalArgumentException().isThrownBy(() -> version(0, null));
  }

  @Test
  void aWordingThatLacksOneLanguageIsNoDocument() {
    String[] both = {"ru", "zh"};
    Text whole = Sample.everywhere("да", both);
    Text half = Text.of("ru", "да", "en", "yes");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Sample.document(
                    both,
                    whole,
                    whole,
                    List.of(new Clause("1", null, whole), new Clause("2", null, half)),
                    Sample.parties()))
        .withMessageContaining("No clause 2 in zh");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Sample.document(
                    both, half, whole, List.of(new Clause("1", null, whole)), Sample.parties()));
  }

  @Test
  void aSignatureIsOfASignatoryAndGivenOnce() {
    var stranger =
        new Signature(
            "eku", "president", Instant.EPOCH, Sample.RECTOR.where(), Signature.Manner.KEY);
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.signed(MEMORANDUM, stranger));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.signed(MEMORANDUM, Sample.RECTOR, Sample.RECTOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"form\":\"dostyk-document-1\"}",
        "{\"form\":\"dostyk-document-2\"}",
        "{\"form\":7}",
      })
  void otherJsonIsNoDocument(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(NotCanonical.class).isThrownBy(() -> BilingualDocument.read(bytes));
    assertThatExceptionOfType(NotCanonical.class).isThrownBy(() -> SignaturesJson.read(bytes));
  }

  @Test
  void aMemberThatNoPaperShowsIsRefused() {
    String json = new String(MEMORANDUM.canonical(), StandardCharsets.UTF_8);
    for (String more :
        List.of(
            json.replaceFirst("\\{\"clauses\"", "{\"aside\":\"hidden\",\"clauses\""),
            json.replaceFirst("\"number\":\"1\"", "\"number\":\"1\",\"small print\":\"hidden\""))) {
      assertThat(more).isNotEqualTo(json);
      assertThatExceptionOfType(NotCanonical.class)
          .isThrownBy(() -> BilingualDocument.read(more.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static BilingualDocument version(int version, @Nullable Hash previous) {
    BilingualDocument m = MEMORANDUM;
    return new BilingualDocument(
        m.id(),
        version,
        previous,
        m.made(),
        m.languages(),
        "ru",
        m.title(),
        null,
        null,
        m.preamble(),
        m.clauses(),
        m.parties());
  }
}
