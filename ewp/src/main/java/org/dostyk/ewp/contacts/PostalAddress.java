package org.dostyk.ewp.contacts;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * An address: either up to four lines as on an envelope, or parts (building, street, …), never
 * both.
 *
 * @param lines most generally used
 * @param parts names and values in the schema's order: {@code buildingNumber}, {@code
 *     buildingName}, {@code streetName}, {@code unit}, {@code floor}, {@code postOfficeBox}, {@code
 *     deliveryPointCode}
 * @param country ISO 3166-1, two capitals
 */
public record PostalAddress(
    List<String> recipients,
    List<String> lines,
    List<Part> parts,
    @Nullable String postalCode,
    @Nullable String locality,
    @Nullable String region,
    @Nullable String country) {
  private static final List<String> PART_NAMES =
      List.of(
          "buildingNumber",
          "buildingName",
          "streetName",
          "unit",
          "floor",
          "postOfficeBox",
          "deliveryPointCode");

  /** A part of an address, such as {@code streetName}. */
  public record Part(String name, String value) {
    public Part {
      if (!PART_NAMES.contains(name)) {
        throw new IllegalArgumentException("An address has no part " + name);
      }
    }
  }

  public PostalAddress {
    recipients = List.copyOf(recipients);
    lines = List.copyOf(lines);
    parts =
        parts.stream()
            .sorted(java.util.Comparator.comparing(part -> PART_NAMES.indexOf(part.name())))
            .toList();
    if (!lines.isEmpty() && !parts.isEmpty()) {
      throw new IllegalArgumentException("An address has lines or parts, not both");
    }
  }

  public static PostalAddress lines(List<String> lines, String locality, String country) {
    return new PostalAddress(List.of(), lines, List.of(), null, locality, null, country);
  }

  public static PostalAddress read(XmlReader in) throws XmlTrouble {
    var recipients = new ArrayList<String>();
    var lines = new ArrayList<String>();
    var parts = new ArrayList<Part>();
    var rest = new String[4];
    in.eachChild(
        name -> {
          switch (name) {
            case "a:recipientName" -> recipients.add(in.text());
            case "a:addressLine" -> lines.add(in.text());
            case "a:postalCode" -> rest[0] = in.text();
            case "a:locality" -> rest[1] = in.text();
            case "a:region" -> rest[2] = in.text();
            case "a:country" -> rest[3] = in.token();
            default -> {
              if (name.startsWith("a:") && PART_NAMES.contains(name.substring(2))) {
                parts.add(new Part(name.substring(2), in.text()));
              }
            }
          }
        });
    if (!lines.isEmpty() && !parts.isEmpty()) {
      throw in.wrong("An address has both lines and parts");
    }
    return new PostalAddress(recipients, lines, parts, rest[0], rest[1], rest[2], rest[3]);
  }

  public void write(XmlWriter out, String name) {
    out.begin(name).each("a:recipientName", recipients).each("a:addressLine", lines);
    parts.forEach(part -> out.element("a:" + part.name(), part.value()));
    out.element("a:postalCode", postalCode)
        .element("a:locality", locality)
        .element("a:region", region)
        .element("a:country", country)
        .end();
  }
}
