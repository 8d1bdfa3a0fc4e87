package org.dostyk.ewp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile peer may send. */
class XmlReaderTest {
  private static final String BOMB =
      """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x0 "lol">
      <!ENTITY x1 "&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;">
      <!ENTITY x2 "&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;">
      <!ENTITY x3 "&x2;&x2;&x2;&x2;&x2;&x2;&x2;&x2;&x2;&x2;">]><a>&x3;</a>""";

  @Test
  void anEntityBombIsRefusedUnexploded() {
    assertRefused(BOMB, "document type");
  }

  @Test
  void anExternalEntityIsNotRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "top-secret");
    String document = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
    assertThatThrownBy(() -> readAll(document))
        .isInstanceOf(XmlTrouble.class)
        .hasMessageContaining("document type")
        .hasMessageNotContaining("top-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
        "<!DOCTYPE a PUBLIC \"-//X//Y\" \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><a/>",
        "<!DOCTYPE a><a/>"
      })
  void noDocumentTypeIsReadAndNothingIsFetched(String document) {
    assertRefused(document, "document type");
  }

  @Test
  void anEntityThatNobodyDeclaredIsRefused() {
    assertThatThrownBy(() -> readAll("<a>&unknown;</a>")).isInstanceOf(XmlTrouble.class);
  }

  @Test
  void aSchemaThatTheDocumentNamesIsNotFetched() throws XmlTrouble {
    assertThat(
            readAll(
                "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"x http://127.0.0.1:1/x.xsd\">1</a>"))
        .containsExactly("a=1");
  }

  @Test
  void aGigabyteOfWhiteSpaceIsBrokenOffAtTheLimit() {
    for (String before : List.of("", "<?xml version=\"1.0\"?>", "<a>", "<a x=\"", "<a ", "<!--")) {
      var endless = new Endless(before, ' ', 1L << 30);
      assertThatThrownBy(() -> XmlReader.open(endless, XmlLimits.SMALL).close())
          .as(before)
          .isInstanceOf(XmlTrouble.class);
      assertThat(endless.read).as(before).isLessThan(XmlLimits.SMALL.bytes() + (1 << 17));
    }
  }

  @Test
  void aTextLongerThanTheLimitIsRefused() {
    var limits = new XmlLimits(1 << 20, 10, 10, 1000, Duration.ofSeconds(10));
    String document = "<a>" + "x".repeat(1001) + "</a>";
    assertThatThrownBy(() -> XmlReader.open(in(document), limits).text())
        .hasMessageContaining("longer than 1000");
  }

  @Test
  void tenThousandElementsInsideOneAnotherAreRefused() {
    assertRefused("<a>".repeat(10_000) + "</a>".repeat(10_000), "64 deep");
  }

  @Test
  void moreElementsThanTheLimitAreRefused() {
    var limits = new XmlLimits(1 << 20, 10, 100, 1000, Duration.ofSeconds(10));
    String document = "<a>" + "<b/>".repeat(100) + "</a>";
    assertThatThrownBy(() -> XmlReader.open(in(document), limits).close())
        .hasMessageContaining("more than 100 elements");
  }

  @Test
  void readingThatTakesTooLongIsBrokenOff() {
    var limits = new XmlLimits(1L << 30, 10, 1 << 20, 1000, Duration.ofNanos(1));
    assertThatThrownBy(() -> XmlReader.open(in("<a/>"), limits)).hasMessageContaining("longer");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] document = "<a>Қ</a>".getBytes(UTF_8);
    document[4] = (byte) 0xff;
    assertThatThrownBy(() -> readAll(document)).isInstanceOf(XmlTrouble.class);
    byte[] overlong = "<a>  </a>".getBytes(UTF_8);
    overlong[3] = (byte) 0xc0;
    overlong[4] = (byte) 0xaf;
    assertThatThrownBy(() -> readAll(overlong)).isInstanceOf(XmlTrouble.class);
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    assertRefused("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "not UTF-8");
    assertThatThrownBy(() -> readAll("<a/>".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(XmlTrouble.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>rest",
        "<a b=1/>",
        "<a\u0000/>",
        "<a>\u0001</a>",
        "<a xmlns:p=\"\"/>",
        "<p:a/>",
        "<a b=\"1\" b=\"2\"/>",
        "<![CDATA[x]]>"
      })
  void whatIsMalformedIsTroubleAndNothingElse(String document) {
    assertThatThrownBy(() -> readAll(document)).isInstanceOf(XmlTrouble.class);
  }

  @Test
  void textIsPutTogetherAcrossCommentsAndCharacterData() throws XmlTrouble {
    assertThat(readAll("<a>1<!-- x --><![CDATA[<2>]]>&amp;&#x41;3</a>"))
        .containsExactly("a=1<2>&A3");
  }

  @Test
  void anElementOfAnotherNamespaceWithAKnownNameIsAnother() throws XmlTrouble {
    var names = new ArrayList<String>();
    XmlReader in =
        XmlReader.open(
            in(
                "<a xmlns=\"x\"><b/><b xmlns=\"y\"><c/></b><p:contact xmlns:p=\""
                    + Namespaces.CONTACT
                    + "\"/></a>"),
            XmlLimits.SMALL);
    in.eachChild(names::add);
    assertThat(names).containsExactly("b", "?:b", "c:contact");
  }

  @Test
  void anotherRootThanExpectedIsNamed() {
    assertThatThrownBy(
            () -> XmlReader.open("<html/>".getBytes(UTF_8), XmlLimits.SMALL, "x", "response"))
        .hasMessageContaining("<html>")
        .hasMessageContaining("<response>");
  }

  @Test
  void theMessageOfATroubleIsShortAndInOneLine() {
    String name = "n".repeat(900) + "\r\n";
    assertThat(XmlTrouble.shown(name)).hasSizeLessThan(100).doesNotContain("\n");
  }

  private static void assertRefused(String document, String why) {
    assertThatThrownBy(() -> readAll(document))
        .isInstanceOf(XmlTrouble.class)
        .hasMessageContaining(why);
  }

  private static List<String> readAll(String document) throws XmlTrouble {
    return readAll(document.getBytes(UTF_8));
  }

  /** Every leaf of a document. */
  private static List<String> readAll(byte[] document) throws XmlTrouble {
    XmlReader in = XmlReader.open(new ByteArrayInputStream(document), XmlLimits.SMALL);
    var node = XmlNode.read(in);
    in.close();
    var leaves = new ArrayList<String>();
    leaves(node, leaves);
    return leaves;
  }

  private static void leaves(XmlNode node, List<String> into) {
    if (node.children().isEmpty()) {
      into.add(node.name() + "=" + node.text());
    }
    node.children().forEach(child -> leaves(child, into));
  }

  private static InputStream in(String document) {
    return new ByteArrayInputStream(document.getBytes(UTF_8));
  }

  /** A beginning, and then one character for very long. */
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final char then;
    private final long length;
    private long read;

    Endless(String beginning, char then, long length) {
      this.beginning = beginning.getBytes(UTF_8);
      this.then = then;
      this.length = length;
    }

    @Override
    public int read() {
      if (read >= length) {
        return -1;
      }
      int at = (int) Math.min(read++, Integer.MAX_VALUE);
      return at < beginning.length ? beginning[at] : then;
    }
  }
}
