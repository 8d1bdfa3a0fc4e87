package org.dostyk.node.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A PDF exactly as {@link PdfArchive} writes it, taken apart: a head, numbered objects, and a table
 * of where they lie. Every byte is accounted for, so nothing can hide between the objects, and
 * nothing in a hostile file is followed, nested or unpacked without a bound. A file of any other
 * shape is not read at all.
 */
final class PaperFile {
  private static final Pattern HEAD = Pattern.compile("%PDF-1\\.\\d\n%[\\x80-\\xff]{4}\n");
  private static final Pattern BEGIN = Pattern.compile("(\\d{1,7}) 0 obj\n");
  private static final Pattern STOP = Pattern.compile("\n(?:endobj\n|stream\r\n)");
  private static final Pattern LENGTH = Pattern.compile("(?<=/Length )\\d{1,9}(?=\n)");
  private static final String END_OF_STREAM = "\r\nendstream\nendobj\n";

  private final String head;
  private final List<Part> parts;
  private final String trailer;

  /**
   * An object of the file.
   *
   * @param text all but the stream, with the stream's length left out
   * @param stream the bytes as they stand in the file, or null
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Part(int number, String text, byte @Nullable [] stream) {

    boolean isAttachment() {
      return text.contains("\n/Type /EmbeddedFile\n") && !text.contains("/Filter");
    }

    /** The compressed bytes may differ, for compressors do; what they unpack to may not. */
    boolean sameAs(Part other) {
      return number == other.number
          && text.equals(other.text)
          && (Arrays.equals(stream, other.stream) || unpacksToTheSame(other));
    }

    private boolean unpacksToTheSame(Part trusted) {
      if (stream == null || trusted.stream == null || !text.contains("/Filter /FlateDecode\n")) {
        return false;
      }
      byte[] wanted = inflated(trusted.stream, Integer.MAX_VALUE);
      return wanted != null && Arrays.equals(wanted, inflated(stream, wanted.length));
    }
  }

  private PaperFile(String head, List<Part> parts, String trailer) {
    this.head = head;
    this.parts = parts;
    this.trailer = trailer;
  }

  /** The file's parts; empty where it has any other shape. */
  static Optional<PaperFile> of(byte[] bytes) {
    // One char per byte, so that positions in the text are positions in the file.
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher head = HEAD.matcher(file);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    var parts = new ArrayList<Part>();
    var places = new TreeMap<Integer, Integer>();
    int at = head.end();
    Matcher begin = BEGIN.matcher(file);
    Matcher stop = STOP.matcher(file);
    while (begin.region(at, file.length()).lookingAt()) {
      int number = Integer.parseInt(begin.group(1));
      if (places.put(number, at) != null || !stop.find(begin.end())) {
        return Optional.empty();
      }
      String text = file.substring(begin.end(), stop.start() + 1);
      if (stop.group().equals("\nendobj\n")) {
        parts.add(new Part(number, text, null));
        at = stop.end();
        continue;
      }
      Matcher length = LENGTH.matcher(text);
      if (!length.find()) {
        return Optional.empty();
      }
      long end = stop.end() + Long.parseLong(length.group());
      if (end > file.length() || !file.startsWith(END_OF_STREAM, (int) end)) {
        return Optional.empty();
      }
      byte[] stream = Arrays.copyOfRange(bytes, stop.end(), (int) end);
      parts.add(new Part(number, length.replaceFirst(""), stream));
      at = (int) end + END_OF_STREAM.length();
    }
    String table = table(places);
    String start = "\nstartxref\n" + at + "\n%%EOF\n";
    if (!file.startsWith(table, at)
        || !file.endsWith(start)
        || at + table.length() + start.length() > file.length()) {
      return Optional.empty();
    }
    String trailer = file.substring(at + table.length(), file.length() - start.length());
    return Optional.of(new PaperFile(head.group(), parts, trailer));
  }

  /** The files attached, in the order in which they lie. */
  List<byte[]> attachments() {
    var attachments = new ArrayList<byte[]>();
    for (Part part : parts) {
      if (part.stream() != null && part.isAttachment()) {
        attachments.add(part.stream());
      }
    }
    return attachments;
  }

  /** Whether this file shows and holds what a trusted one does. */
  boolean sameAs(PaperFile trusted) {
    if (!head.equals(trusted.head)
        || !trailer.equals(trusted.trailer)
        || parts.size() != trusted.parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).sameAs(trusted.parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The table that objects in these places must have; they are numbered without a gap. */
  private static String table(TreeMap<Integer, Integer> places) {
    var table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f\r\n");
    for (int number = 1; number <= places.size(); number++) {
      table.append("%010d 00000 n\r\n".formatted(places.getOrDefault(number, 0)));
    }
    return table.toString();
  }

  /** What these bytes unpack to, or null if that is broken or longer than the most. */
  private static byte @Nullable [] inflated(byte[] packed, int most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] out = new byte[Math.min(most, Math.max(packed.length * 4, 1 << 10)) + 1];
      int length = 0;
      while (!inflater.finished()) {
        if (length == out.length) {
          if (length > most) {
            return null;
          }
          out = Arrays.copyOf(out, (int) Math.min(most + 1L, length * 2L));
        }
        int more = inflater.inflate(out, length, out.length - length);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return null;
        }
        length += more;
      }
      return length > most ? null : Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
