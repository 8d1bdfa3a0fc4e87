package org.dostyk.node.archives;

import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.imports.Made;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a row made besides the record of the agreement.
 *
 * @param partner null where the partner was known
 */
record PaperMemory(@Nullable Partner partner) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A partner that was made, with what its register needs to take it back. */
  record Partner(String record, UUID id, String path, String memory) {}

  static PaperMemory of(Optional<Made> partner) {
    return new PaperMemory(
        partner.map(m -> new Partner(m.record(), m.id(), m.path(), m.memory())).orElse(null));
  }

  Optional<Made> made() {
    return partner == null
        ? Optional.empty()
        : Optional.of(new Made(partner.record(), partner.id(), partner.path(), partner.memory()));
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  static PaperMemory fromJson(String json) {
    return JSON.readValue(json, PaperMemory.class);
  }
}
