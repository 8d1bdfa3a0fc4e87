package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.HeldAgreement.OnPaper;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * What an institution has chosen to show.
 *
 * @param hidden agreements chosen that are not shown now: ended, or with a party that is not shown
 */
public record PublicationPage(
    OwnInstitution house,
    List<OwnInstitution> houses,
    Publication publication,
    List<Partner> partners,
    List<Agreement> agreements,
    int hidden,
    boolean mayChoose,
    Typed typed,
    List<Objection> objections) {

  /**
   * An agreement as it is shown.
   *
   * @param parties the other parties' names
   * @param until empty where it has no end, or none is noted
   * @param onPaper where nothing of it was checked here
   */
  public record Agreement(
      UUID id,
      Text title,
      List<Text> parties,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<OnPaper> onPaper) {}

  /**
   * The page that everybody may read.
   *
   * @param say the voice in the language of its address
   */
  public record Open(
      Say say,
      OwnInstitution house,
      String slug,
      List<Partner> partners,
      List<Agreement> agreements,
      MapPicture picture,
      String land) {}

  /**
   * Beside a record: whether it is shown.
   *
   * @param path where the choice is sent
   */
  public record Panel(UUID house, String path, boolean shown, boolean open) {}
}
