package org.dostyk.node.imports;

import java.util.UUID;

/**
 * What a row made or changed.
 *
 * @param record the record's kind, such as {@code partners.partner}
 * @param path where it can be read, such as {@code /partners/…}
 * @param memory a JSON object with what its kind needs to take this back
 */
public record Made(String record, UUID id, String path, String memory) {}
