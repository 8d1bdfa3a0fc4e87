package org.dostyk.node.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * The form by which a scan is sent in.
 *
 * @param missing whose signatures are missing
 * @param scan the id that the scan will have
 * @param who the party's id and the signatory's id, with a space between; empty for none
 * @param day as typed
 * @param place as typed
 * @param usual where the chosen signatory's party usually signs, to begin with
 * @param against why none can be sent for this version; empty if one can
 * @param objections why the last attempt was refused
 */
public record PenSendingPage(
    Agreement agreement,
    Version version,
    List<Signing> missing,
    UUID scan,
    String who,
    String day,
    String place,
    Optional<Text> usual,
    List<Objection> against,
    List<Objection> objections) {

  public PenSendingPage {
    missing = List.copyOf(missing);
    against = List.copyOf(against);
    objections = List.copyOf(objections);
  }

  /** The value by which a signatory is chosen. */
  public static String choice(Signing signing) {
    return signing.party().documentId() + " " + signing.signatory();
  }
}
