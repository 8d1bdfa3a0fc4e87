package org.dostyk.node.documents;

import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a document.
 *
 * @param number as printed, such as {@code 2} or {@code 2.1}; may be empty
 * @param heading a short title, or null
 * @param body its wording; a line break begins a paragraph
 */
public record Clause(String number, @Nullable Text heading, Text body) {}
