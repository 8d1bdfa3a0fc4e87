package org.dostyk.node;

import java.util.List;

/**
 * A module's part in the tests that go to every endpoint. The module's test package contributes it
 * as a {@code @Component}:
 *
 * <pre>{@code
 * @Component
 * class AgreementExamples implements Examples {
 *   public List<Example> at(House house) {
 *     Agreement draft = agreements.draft(…, house.officer());
 *     return List.of(
 *         Example.get("/agreements/{id}", draft.id()).hiding("Memorandum of the blue horse"),
 *         Example.post("/agreements/{id}/propose", draft.id()).with("revision", "1"));
 *   }
 * }
 * }</pre>
 */
public interface Examples {

  /** Makes records at an institution, and tells how each endpoint that names one reaches it. */
  List<Example> at(House house);
}
