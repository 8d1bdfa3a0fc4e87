package org.dostyk.node.documents;

import java.util.List;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Searchable;
import org.springframework.stereotype.Component;

/** Papers in the one search, by the code that is printed on them: anyone may check a paper. */
@Component
class PaperSearch implements Searchable {
  private final Documents documents;

  PaperSearch(Documents documents) {
    this.documents = documents;
  }

  @Override
  public String heading() {
    return "documents.found";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Answer find(String typed, Frame frame, int most) {
    List<Hash> kept =
        TypedHash.digits(typed).map(documents::beginningWith).orElse(List.of()).stream()
            .limit(most)
            .toList();
    return new Answer(
        kept.stream()
            .map(
                hash ->
                    new Hit(
                        "/verify/" + hash,
                        hash.hex(),
                        frame.language().tag(),
                        frame.t("documents.found.what")))
            .toList(),
        kept.size(),
        false,
        "");
  }
}
