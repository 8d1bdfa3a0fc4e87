package org.dostyk.node.imports;

import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * What a row would change in one field.
 *
 * @param field what the field is called
 * @param before what is kept now, null where nothing is; a string, a number, or one of {@code
 *     values}
 * @param after what would be kept
 */
public record FieldChange(Objection field, @Nullable Object before, Object after) {}
