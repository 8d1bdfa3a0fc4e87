package org.dostyk.ewp.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlWriterTest {
  @Test
  void anyTextThatXmlCanCarryComesBackUnchanged() throws XmlTrouble {
    long seed = 42;
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String text = text(random);
      byte[] document =
          XmlWriter.document("x", "r").begin("t").attribute("a", text).text(text).end().bytes();
      XmlReader in = XmlReader.open(document, XmlLimits.SMALL, "x", "r");
      in.eachChild(
          name -> {
            assertThat(in.attribute("a")).as("seed %d", seed).isEqualTo(text);
            assertThat(in.text()).as("seed %d", seed).isEqualTo(text);
          });
    }
  }

  @Test
  void whatXmlCannotCarryIsRefusedWhereItIsWritten() {
    for (String text : new String[] {"\u0000", "\u001b", "\ud83d", "\ude00x", "\uffff"}) {
      assertThatThrownBy(() -> XmlWriter.document("x", "r").text(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("XML cannot carry");
    }
  }

  @Test
  void anElementKeptAsItCameIsWrittenInItsNamespace() throws XmlTrouble {
    XmlNode inner = XmlNode.of("later", "deep", "1");
    var node =
        new XmlNode(
            "later",
            "outer",
            java.util.Map.of("k", "v"),
            java.util.List.of(inner, XmlNode.of("", "bare", "2")),
            "");
    XmlWriter out = XmlWriter.document("x", "r");
    node.write(out);
    node.write(out);
    XmlReader in = XmlReader.open(out.bytes(), XmlLimits.SMALL, "x", "r");
    in.eachChild(name -> assertThat(XmlNode.read(in)).isEqualTo(node));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    String pieces = "<>&\"' \n\t\rabcҚ教]";
    for (int n = random.nextInt(30); n > 0; n--) {
      text.append(pieces.charAt(random.nextInt(pieces.length())));
      if (random.nextInt(10) == 0) {
        text.appendCodePoint(0x1F600 + random.nextInt(50));
      }
    }
    return text.toString();
  }
}
