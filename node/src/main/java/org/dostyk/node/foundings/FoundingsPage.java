package org.dostyk.node.foundings;

import java.util.List;

/** The foundings in which the reader’s institutions have a part. */
public record FoundingsPage(List<FoundingPanel.Panel> rows, boolean mayBegin) {}
