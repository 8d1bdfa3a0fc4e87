package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static final List<Index.Line> LINES =
      List.of(
          line("0198aaaa-0000-7000-8000-000000000001"),
          line("0198aaaa-0000-7000-8000-00000000000f"));

  @Test
  void whatIsWrittenLineByLineIsCanonicalAsAWhole() throws IOException {
    for (List<Index.Line> lines : List.of(LINES, LINES.subList(0, 1), List.<Index.Line>of())) {
      assertThat(written(lines))
          .isEqualTo(
              CanonicalJson.write(
                  Map.of(
                      "form",
                      Topic.AGREEMENTS.indexForm(),
                      "agreements",
                      lines.stream()
                          .map(l -> Map.of("agreement", l.object().toString(), "state", l.state()))
                          .toList())));
    }
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    assertThat(read(written(LINES))).isEqualTo(LINES);
    assertThat(read(written(List.of()))).isEmpty();
  }

  @Test
  void whatANewerNodeAddsIsPassedOver() throws IOException {
    String json =
        """
        {"agreements":[{"agreement":"%s","more":[1,{"x":[]}],"state":"%s"}],
         "form":"dostyk-agreements-index-1","next":{"agreements":[]}}
        """
            .formatted(LINES.getFirst().object(), LINES.getFirst().state());
    assertThat(read(json.getBytes(StandardCharsets.UTF_8))).containsExactly(LINES.getFirst());
  }

  @Test
  void garbageIsNoIndex() {
    for (String garbage :
        List.of(
            "",
            "{",
            "[]",
            "<index/>",
            "{\"agreements\":{},\"form\":\"dostyk-agreements-index-1\"}",
            "{\"agreements\":[1],\"form\":\"dostyk-agreements-index-1\"}",
            "{\"agreements\":[{\"agreement\":\"x\",\"state\":\"y\"}]}",
            "{\"agreements\":[]}")) {
      assertThatThrownBy(() -> read(garbage.getBytes(StandardCharsets.UTF_8)))
          .as(garbage)
          .isInstanceOf(IOException.class);
    }
  }

  private static Index.Line line(String id) {
    return new Index.Line(UUID.fromString(id), Hash.of(id.getBytes(StandardCharsets.UTF_8)).hex());
  }

  private static byte[] written(List<Index.Line> lines) throws IOException {
    var out = new ByteArrayOutputStream();
    Index.write(Topic.AGREEMENTS, lines::forEach, out);
    return out.toByteArray();
  }

  private static List<Index.Line> read(byte[] bytes) throws IOException {
    var lines = new ArrayList<Index.Line>();
    Index.read(Topic.AGREEMENTS, new ByteArrayInputStream(bytes), lines::add);
    return lines;
  }
}
