@NullMarked
package org.dostyk.pathway.audit;

import org.jspecify.annotations.NullMarked;
