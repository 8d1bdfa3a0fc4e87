package org.dostyk.node.agreements;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * What a guest reads.
 *
 * @param path where the remark is sent
 * @param guest for whom the link was made
 * @param version 0 for a working text
 * @param id the id that the remark will have
 * @param words what was typed
 */
public record GuestPage(
    String path,
    String guest,
    int version,
    Draft text,
    UUID id,
    String words,
    List<Objection> objections) {

  GuestPage(
      String path,
      String guest,
      Guests.Reading reading,
      UUID id,
      String words,
      List<Objection> objections) {
    this(path, guest, reading.version(), reading.text(), id, words, objections);
  }

  public java.util.Optional<Text> title() {
    return Text.ofNonBlank(text.writtenTitle());
  }
}
