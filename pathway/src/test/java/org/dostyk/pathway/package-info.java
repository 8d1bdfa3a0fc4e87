@NullMarked
package org.dostyk.pathway;

import org.jspecify.annotations.NullMarked;
