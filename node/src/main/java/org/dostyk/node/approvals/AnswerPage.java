package org.dostyk.node.approvals;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * An answer that was refused, with what was typed.
 *
 * @param panel what the parties have said
 */
public record AnswerPage(AnswerPanel.Panel panel, String words, List<Objection> objections) {}
