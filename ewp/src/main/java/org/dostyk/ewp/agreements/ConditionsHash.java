package org.dostyk.ewp.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.dostyk.ewp.xml.XmlTap;

/**
 * The hash of one agreement's conditions, version 7: SHA-256 of a text that is made while the
 * agreement is read or written. Source: iias 7.0.0, {@code resources/xsltKit}, "Further
 * explanation".
 *
 * <p>The text holds, in the order of the document: a mark if the agreement is terminated as a
 * whole; both partners' ids of it, by position; then for each condition every element without
 * children and every attribute below it, named by its last two ancestors and itself, without what
 * lies inside contacts, and with both academic years at the condition's end. What is marked {@code
 * not-yet-defined} is left out, and a subject's code counts as it stood in version 6 where that is
 * told.
 *
 * <p>The official style sheet looks for the mark of termination in the whole answer, so that one
 * terminated agreement would change its neighbours' hashes. Here each agreement is hashed alone.
 */
final class ConditionsHash implements XmlTap {
  /** The schema's academic years: version 6 lists each year, version 7 names the first and last. */
  enum Version {
    V6,
    V7
  }

  private static final class Node {
    final String name;
    final boolean hidden;
    final StringBuilder text = new StringBuilder();
    final List<String> attributes = new ArrayList<>(0);
    boolean hasChildren;
    boolean undefined;
    String version6 = "";

    Node(String name, boolean hidden) {
      this.name = name;
      this.hidden = hidden;
    }

    /** Whether what lies inside does not count. */
    boolean hidesChildren() {
      return hidden
          || undefined
          || name.equals("sending-contact")
          || name.equals("receiving-contact");
    }

    boolean counts() {
      return !hidden && !undefined && !YEARS.contains(name);
    }
  }

  private static final Set<String> YEARS =
      Set.of(
          "receiving-first-academic-year-id",
          "receiving-last-academic-year-id",
          "receiving-academic-year-id");
  private static final String CONDITIONS = "cooperation-conditions";

  /** Depths within an agreement's element, itself being 1. */
  private static final int PART = 2;

  private static final int CONDITION = 3;

  private final Version version;
  private final List<Node> path = new ArrayList<>();
  private final StringBuilder partners = new StringBuilder();
  private final StringBuilder conditions = new StringBuilder();
  private int partner;
  private String partnerIiaId = "";
  private String ownIiaId = "";
  private String firstYear = "";
  private String lastYear = "";
  private boolean anyYear;
  private boolean terminated;
  private boolean unfinished;

  ConditionsHash(Version version) {
    this.version = version;
  }

  /** The hash, when the agreement's element has ended. */
  String hash() {
    return sha256(text());
  }

  String text() {
    return (terminated ? "_@terminated-as-a-whole@_" : "") + partners + conditions;
  }

  /** The id of the copy, as its owner names it. */
  String ownIiaId() {
    return ownIiaId;
  }

  /** Whether something is not yet defined, so that the copy may not be approved. */
  boolean unfinished() {
    return unfinished;
  }

  @Override
  public void begin(String name) {
    boolean hidden = false;
    if (!path.isEmpty()) {
      Node parent = path.getLast();
      parent.hasChildren = true;
      flushAttributes();
      hidden = parent.hidesChildren();
    }
    path.add(new Node(name, hidden));
    if (path.size() == PART && name.equals("partner")) {
      partner++;
      partnerIiaId = "";
    } else if (path.size() == CONDITION) {
      firstYear = "";
      lastYear = "";
      anyYear = false;
    }
  }

  @Override
  public void attribute(String name, String value) {
    Node node = path.getLast();
    boolean set = value.equals("true") || value.equals("1");
    switch (name) {
      case "not-yet-defined" -> {
        node.undefined |= set;
        unfinished |= set;
      }
      case "v6-value" -> {
        node.version6 = value;
        unfinished |= !value.isEmpty();
      }
      default -> {
        terminated |=
            set
                && path.size() == PART
                && node.name.equals(CONDITIONS)
                && name.equals("terminated-as-a-whole");
        node.attributes.add("_@" + ancestors() + node.name + "." + name + "=" + value + "@_");
      }
    }
  }

  /** Only now is it known whether one of the element's attributes takes it out. */
  private void flushAttributes() {
    Node node = path.getLast();
    if (version == Version.V7 && insideCondition() && node.counts()) {
      node.attributes.forEach(conditions::append);
    }
    node.attributes.clear();
  }

  @Override
  public void text(String text) {
    if (!path.isEmpty()) {
      path.getLast().text.append(text);
    }
  }

  @Override
  public void end() {
    flushAttributes();
    Node node = path.getLast();
    String value = node.text.toString();
    if (path.size() == CONDITION && path.get(1).name.equals("partner")) {
      if (node.name.equals("iia-id")) {
        partnerIiaId = value;
        ownIiaId = partner == 1 ? value.strip() : ownIiaId;
      }
    } else if (path.size() == PART && node.name.equals("partner")) {
      partners.append(entry("iia-id_" + partner, partnerIiaId));
    } else if (path.size() == CONDITION && path.get(1).name.equals(CONDITIONS)) {
      conditions
          .append(entry("receiving-first-academic-year-id", firstYear))
          .append(entry("receiving-last-academic-year-id", lastYear));
    } else if (insideCondition()) {
      endInside(node, value);
    }
    path.removeLast();
  }

  private void endInside(Node node, String value) {
    if (path.size() == CONDITION + 1) {
      noteYear(node.name, value);
    }
    if (!node.hasChildren && node.counts()) {
      boolean old = node.name.equals("isced-f-code") && !node.version6.isEmpty();
      conditions.append(entry(ancestors() + node.name, old ? node.version6 : value));
    }
  }

  private void noteYear(String name, String value) {
    switch (name) {
      case "receiving-first-academic-year-id" -> firstYear = value;
      case "receiving-last-academic-year-id" -> lastYear = value;
      case "receiving-academic-year-id" -> {
        firstYear = anyYear ? firstYear : value;
        lastYear = value;
        anyYear = true;
      }
      default -> {
        // no year
      }
    }
  }

  private boolean insideCondition() {
    return path.size() > CONDITION && path.get(1).name.equals(CONDITIONS);
  }

  /** The last two before the innermost, each with its dot. */
  private String ancestors() {
    int self = path.size() - 1;
    return (self >= 2 ? path.get(self - 2).name : "")
        + "."
        + (self >= 1 ? path.get(self - 1).name : "")
        + ".";
  }

  private static String entry(String name, String value) {
    return "_" + name + "=" + value + "_";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
