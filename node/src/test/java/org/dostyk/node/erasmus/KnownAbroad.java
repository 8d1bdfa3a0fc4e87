package org.dostyk.node.erasmus;

import java.time.ZoneId;
import java.util.List;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;

/** A college in Austria, as the university's register has it. */
final class KnownAbroad {
  private KnownAbroad() {}

  /** Enters it with its signatory. */
  static PartnerId entered(OwnNode here, House university, House college, String hei) {
    var id = new PartnerId(Uuid7.next(here.clock()));
    here.a(Partners.class)
        .add(
            id,
            new PartnerDetails(
                PartnerKind.COLLEGE,
                college.institution().name(),
                List.of(new TypedId(IdScheme.SCHAC, hei)),
                new Country("AT"),
                null,
                ZoneId.of("Europe/Vienna"),
                Identity.CONFIRMED),
            Dossier.empty(university.id()),
            university.officer());
    here.a(Contacts.class)
        .add(
            new Contact(
                new ContactId(Uuid7.next(here.clock())),
                id,
                university.id(),
                college.signatory().names(),
                Text.of("en", "President"),
                "president@" + hei,
                "en",
                1),
            university.officer());
    return id;
  }
}
