package org.dostyk.node.portfolio;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.ChosenAgreements;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.partners.ChosenPartners;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.ShowChosen.Kind;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From which lists the public page is filled. */
@Configuration
class ShownLists {

  @Bean
  Deed partnersShown(
      ChosenPartners chosen, Partners partners, Publications publications, Parts parts) {
    return new ShowChosen("partners", new OfPartners(chosen, partners, publications), parts);
  }

  @Bean
  Deed agreementsShown(
      ChosenAgreements chosen, AgreementRegister register, Publications publications, Parts parts) {
    return new ShowChosen("agreements", new OfAgreements(chosen, register, publications), parts);
  }

  private record OfPartners(ChosenPartners chosen, Partners partners, Publications publications)
      implements Kind {
    @Override
    public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
      return chosen.of(
          asked,
          by,
          say,
          most,
          p -> by.institutionsAs(Role.OFFICER).stream().anyMatch(h -> fits(p.id().value(), h)));
    }

    @Override
    public boolean fits(UUID id, InstitutionId house) {
      return !id.equals(house.value())
          && partners.find(new PartnerId(id), Set.of(house)).isPresent();
    }

    @Override
    public boolean show(UUID id, InstitutionId house, boolean shown, Actor by) {
      return publications.show(new PartnerId(id), house, shown, by);
    }
  }

  private record OfAgreements(
      ChosenAgreements chosen, AgreementRegister register, Publications publications)
      implements Kind {
    @Override
    public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
      List<ChosenAgreements.Chosen> rows = chosen.of(asked, by, say, most);
      Set<InstitutionId> ours = by.institutionsAs(Role.OFFICER);
      Set<UUID> able =
          register.these(rows.stream().map(ChosenAgreements.Chosen::id).toList(), ours).stream()
              .filter(a -> ours.stream().anyMatch(h -> PublicationPanel.fits(a, h)))
              .map(a -> a.id().value())
              .collect(Collectors.toSet());
      return rows.stream()
          .map(r -> new Meant(r.id().value(), r.name(), able.contains(r.id().value())))
          .toList();
    }

    @Override
    public boolean fits(UUID id, InstitutionId house) {
      return register.these(List.of(new AgreementId(id)), Set.of(house)).stream()
          .anyMatch(a -> PublicationPanel.fits(a, house));
    }

    @Override
    public boolean show(UUID id, InstitutionId house, boolean shown, Actor by) {
      return publications.show(new AgreementId(id), house, shown, by);
    }
  }
}
