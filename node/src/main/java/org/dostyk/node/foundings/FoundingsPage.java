package org.dostyk.node.foundings;

import org.dostyk.node.web.Listed;

/** The foundings in which the reader’s institutions have a part. */
public record FoundingsPage(Listed list, boolean mayBegin) {}
