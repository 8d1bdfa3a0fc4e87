package org.dostyk.node.search;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.node.search.NameReading.Own;
import org.dostyk.node.search.Part.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The widely known institutions as {@link KnownBookWriter} has read them when the program was
 * built: reading sixty thousand names takes ten seconds, which nobody who imports a list should
 * have to wait. A name is found by the hash of its letters or of what it says; only then is it
 * decoded.
 */
final class KnownBook {
  static final String FILE = "known.bin";

  /** By what a name is looked up. */
  enum By {
    LETTERS,
    SIGNATURE,
    LOOSELY
  }

  private final Known[] institutions;
  private final byte[] names;
  private final long[][] hashes = new long[By.values().length][];
  private final int[][] found = new int[By.values().length][];

  /** What was decoded of late, as long as there is room. */
  private final Map<Integer, List<NameReading>> decoded = new ConcurrentReferenceHashMap<>();

  private KnownBook(Known[] institutions, byte[] names) {
    this.institutions = institutions;
    this.names = names;
  }

  /** As it was prepared; where nobody has, prepared now. */
  static KnownBook open() {
    try (InputStream in = KnownBook.class.getResourceAsStream("/search/" + FILE)) {
      return of(in == null ? KnownBookWriter.write() : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KnownBook of(byte[] prepared) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(prepared));
    var institutions = new Known[in.readInt()];
    var names = new byte[in.readInt()];
    var book = new KnownBook(institutions, names);
    var places = new HashMap<String, String>(); // each held once
    for (int i = 0; i < institutions.length; i++) {
      int at = in.readInt();
      String key = in.readUTF();
      String country = places.computeIfAbsent(in.readUTF(), place -> place);
      String town = places.computeIfAbsent(in.readUTF(), place -> place);
      institutions[i] = new Known(book, at, key, country, town);
    }
    in.readFully(names);
    for (By by : By.values()) {
      int size = in.readInt();
      var hashes = new long[size];
      var found = new int[size];
      for (int i = 0; i < size; i++) {
        hashes[i] = in.readLong();
        found[i] = in.readInt();
      }
      book.hashes[by.ordinal()] = hashes;
      book.found[by.ordinal()] = found;
    }
    return book;
  }

  /**
   * Who bears a name.
   *
   * @param country a code, or null for all
   */
  Set<Known> find(By by, String sought, @Nullable String country) {
    var there = new LinkedHashSet<Known>();
    long[] sorted = hashes[by.ordinal()];
    long hash = hash(sought);
    int at = Arrays.binarySearch(sorted, hash);
    while (at > 0 && sorted[at - 1] == hash) {
      at--;
    }
    for (int i = at; i >= 0 && i < sorted.length && sorted[i] == hash; i++) {
      Known known = institutions[found[by.ordinal()][i]];
      if (country == null || known.country().equals(country)) {
        there.add(known);
      }
    }
    return there;
  }

  List<Known> all() {
    return List.of(institutions);
  }

  /** 64 bits (FNV-1a, mixed): of sixty thousand names no two will meet by chance. */
  static long hash(String sought) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < sought.length(); i++) {
      hash = (hash ^ sought.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
    return hash ^ hash >>> 29;
  }

  /** The names that are kept from here on. */
  List<NameReading> names(int at) {
    List<NameReading> known = decoded.get(at);
    if (known == null) {
      known = decode(at);
      decoded.put(at, known);
    }
    return known;
  }

  private List<NameReading> decode(int at) {
    try (var in = new DataInputStream(new ByteArrayInputStream(names, at, names.length - at))) {
      int count = in.readUnsignedByte();
      var read = new ArrayList<NameReading>();
      for (int i = 0; i < count; i++) {
        read.add(name(in));
      }
      return List.copyOf(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NameReading name(DataInputStream in) throws IOException {
    String text = in.readUTF();
    boolean named = in.readBoolean();
    List<String> letters = strings(in);
    var parts = new EnumMap<Role, Set<String>>(Role.class);
    int roles = in.readUnsignedByte();
    for (int i = 0; i < roles; i++) {
      parts.put(Role.values()[in.readUnsignedByte()], new TreeSet<>(strings(in)));
    }
    var own = new ArrayList<Own>();
    int words = in.readUnsignedByte();
    for (int i = 0; i < words; i++) {
      own.add(own(in));
    }
    return new NameReading(
        text,
        String.join("", Words.of(text)),
        NameReading.script(text),
        Map.copyOf(parts),
        List.copyOf(own),
        letters.stream().findFirst(),
        letters.isEmpty() ? List.of() : List.copyOf(letters.subList(1, letters.size())),
        named);
  }

  private static Own own(DataInputStream in) throws IOException {
    int flags = in.readUnsignedByte();
    List<String> said = strings(in);
    return new Own(
        said.get(0),
        said.get(1),
        (flags & 1) != 0,
        (flags & 2) != 0,
        said.get(2),
        said.get(3),
        said.get(4),
        Set.copyOf(new HashSet<>(said.subList(5, said.size()))),
        (flags & 4) != 0);
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    var strings = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }
}
