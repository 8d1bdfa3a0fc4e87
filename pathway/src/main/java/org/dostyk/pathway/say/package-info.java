/**
 * Sentences in English, Kazakh, Russian and Chinese for what a plan, an objection, an explanation
 * or an audit says. The other packages return keys and values; only here they become words.
 */
@NullMarked
package org.dostyk.pathway.say;

import org.jspecify.annotations.NullMarked;
