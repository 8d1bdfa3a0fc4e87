package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class VerifyPagesTest {
  private static final BilingualDocument MEMORANDUM = Sample.memorandum("ru", "zh");
  private static final Hash HASH = MEMORANDUM.hash();
  private static final SignedDocument BY_ONE = Sample.signed(MEMORANDUM, Sample.RECTOR);
  private static final SignedDocument BY_BOTH =
      Sample.signed(MEMORANDUM, Sample.RECTOR, Sample.PRESIDENT);
  private static final InstitutionId HOUSE = new InstitutionId(new UUID(0, 1));

  @Autowired Browsers browsers;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired BilingualPdf pdf;
  @Autowired Texts texts;
  private Browser stranger;

  @BeforeEach
  void recordTheMemorandum() {
    registry.record(BY_BOTH, Optional.empty());
    documents.keep(MEMORANDUM.canonical(), Kind.CANONICAL, Set.of(HOUSE));
    stranger = browsers.stranger().in(Language.EN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aStrangerReadsWhoSignedAndWhenInTheirLanguage(Language language) {
    Reply reply = stranger.in(language).get("/verify/" + HASH);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text())
        .contains(MEMORANDUM.title().in(language))
        .contains(Sample.parties().getFirst().name().in(language))
        .contains(Sample.parties().getLast().signatories().getFirst().name().in(language))
        .contains("15:30")
        .contains("19:05")
        .contains(HASH.longForm());
  }

  @Test
  void nothingOfTheTextIsShown() {
    String page = stranger.get("/verify/" + HASH).body();
    for (String tag : MEMORANDUM.languages()) {
      assertThat(page).doesNotContain(MEMORANDUM.preamble().exactly(tag).orElseThrow());
      for (Clause clause : MEMORANDUM.clauses()) {
        assertThat(page).doesNotContain(clause.body().exactly(tag).orElseThrow().split("\n")[0]);
      }
    }
  }

  @Test
  void whoHasNotSignedIsNamedToo() {
    registry.record(BY_ONE, Optional.empty());
    assertThat(stranger.get("/verify/" + HASH).text())
        .contains("15:30")
        .contains(said("documents.verify.not_signed"))
        .doesNotContain("19:05");
  }

  @Test
  void aNewerVersionIsPointedAt() {
    Hash newer = Hash.of(new byte[] {2});
    registry.record(BY_BOTH, Optional.of(newer));
    Reply reply = stranger.get("/verify/" + HASH);
    assertThat(reply.text()).contains(said("documents.verify.replaced"));
    assertThat(reply.page().select("main a[href=/verify/" + newer + "]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c032e1d908ae7db3",
        "c032 e1d9 08ae 7db3",
        "C032 E1D9 08AE 7DB3",
        "с032 е1d9 08ае 7db3",
        "c032-e1d9-08ae-7db3",
        "ｃ０３２ｅ１ｄ９０８ａｅ７ｄｂ３",
        "SHA-256 c032e1d908ae7db3e8b35ebe01f8d809ee76a450e981ec809539b237bc5204fe",
        "https://dostyk.vku.example/verify/c032e1d908ae7db3e8b35ebe01f8d809ee76a450e981ec809539b237bc5204fe",
      })
  void aCodeIsUnderstoodAsPeopleTypeIt(String typed) {
    Reply reply = stranger.get("/verify?code=" + encoded(typed));
    while (reply.location().isPresent()) {
      reply = stranger.follow(reply);
    }
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).contains(HASH.longForm());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "c032", "c032e1d908ae7dg3", "<script>alert(1)</script>"})
  void whatIsNoCodeIsExplained(String typed) {
    Reply reply = stranger.get("/verify?code=" + encoded(typed));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains(said("documents.objection.no_hash"));
    assertThat(reply.page().select("#code").attr("value")).isEqualTo(typed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUnknownCodeGetsAdviceInTheReadersLanguage(Language language) {
    for (String unknown : new String[] {"0".repeat(64), "0".repeat(16)}) {
      Reply reply = stranger.in(language).get("/verify/" + unknown);
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.text())
          .contains(texts.in(language).it("documents.verify.unknown.title"))
          .contains(texts.in(language).it("documents.verify.unknown.ask"));
    }
  }

  @Test
  void whatAnInstitutionOnlyKeepsIsNotShown() {
    Hash kept =
        documents.keep(
            "{\"secret\":1}".getBytes(StandardCharsets.UTF_8), Kind.CANONICAL, Set.of(HOUSE));
    assertThat(stranger.get("/verify/" + kept).status()).isEqualTo(404);
  }

  @Test
  void theFileThatWasHandedOutIsGenuine() {
    expect(PaperVerdict.GENUINE, upload(pdf.render(BY_BOTH)));
  }

  @Test
  void aFileFromBeforeTheLastSignatureIsEarlier() {
    expect(PaperVerdict.EARLIER, upload(pdf.render(BY_ONE)));
  }

  @Test
  void aFileWithASignatureThatNobodyGaveIsAlarming() {
    registry.record(BY_ONE, Optional.empty());
    Reply reply = upload(pdf.render(BY_BOTH));
    expect(PaperVerdict.UNRECORDED, reply);
    assertThat(reply.text()).contains("15:30").doesNotContain("19:05");
  }

  @Test
  void anAlteredFileIsAlarmingAndTheOriginalIsShown() {
    byte[] forged = pdf.render(BY_BOTH);
    String text = new String(forged, StandardCharsets.ISO_8859_1);
    forged[text.indexOf("\"version\":1") + 10] = '7';
    Reply reply = upload(forged);
    expect(PaperVerdict.ALTERED_DATA, reply);
    assertThat(reply.text()).contains("15:30").contains("19:05");
  }

  @Test
  void aFileOfAnotherHouseIsNotVouchedFor() {
    Reply reply = upload(pdf.render(Sample.signed(Sample.memorandum("kk", "zh"))));
    expect(PaperVerdict.UNKNOWN, reply);
    assertThat(reply.text()).doesNotContain(Sample.parties().getFirst().name().in(Language.EN));
  }

  @Test
  void aPictureOrATextIsNoPaper() {
    expect(PaperVerdict.NOT_PDF, upload("PK…".getBytes(StandardCharsets.UTF_8)));
    expect(PaperVerdict.NO_DATA, upload("%PDF-1.7\nother".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noFileIsExplained() {
    Reply reply = upload(new byte[0]);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains(said("documents.objection.no_file"));
  }

  @Test
  void aFileTooLargeIsRefusedInTheReadersLanguage() {
    Reply reply =
        stranger.in(Language.KK).upload("/verify", "paper", "a.pdf", new byte[23_000_000]);
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text()).contains(texts.in(Language.KK).it("web.trouble.too_large.title"));
  }

  private Reply upload(byte[] file) {
    return stranger.upload("/verify", "paper", "paper.pdf", file);
  }

  private void expect(PaperVerdict verdict, Reply reply) {
    assertThat(reply.text()).contains(said("documents.verdict." + verdict.key() + ".title"));
    assertThat(reply.status()).isEqualTo(200);
  }

  private String said(String key) {
    return texts.in(Language.EN).it(key);
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
