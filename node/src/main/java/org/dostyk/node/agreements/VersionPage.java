package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.documents.Party.Signatory;

/**
 * One version of an agreement, which may have been replaced since.
 *
 * @param latest whether no newer one was proposed
 * @param findings what its language versions do not say alike
 */
public record VersionPage(
    Agreement agreement,
    Version version,
    boolean latest,
    List<Signing> signings,
    Findings findings) {

  static VersionPage of(
      Agreement agreement, Version version, List<PenSignature> scans, Findings findings) {
    return new VersionPage(
        agreement,
        version,
        version.number() == agreement.versions().size(),
        signings(agreement, version).stream()
            .map(s -> s.with(of(version, scans), false, false))
            .toList(),
        findings);
  }

  /** The scans of a version's signatures. */
  static List<PenSignature> of(Version version, List<PenSignature> scans) {
    return scans.stream().filter(s -> s.version().equals(version.hash())).toList();
  }

  static List<Signing> signings(Agreement agreement, Version version) {
    return agreement.parties().stream()
        .map(
            party -> {
              Signatory who =
                  version
                      .document()
                      .party(party.documentId())
                      .orElseThrow()
                      .signatories()
                      .getFirst();
              return new Signing(
                  party,
                  who.id(),
                  who.name(),
                  who.office(),
                  version.signatureOf(party),
                  List.of(),
                  false,
                  false);
            })
        .toList();
  }
}
