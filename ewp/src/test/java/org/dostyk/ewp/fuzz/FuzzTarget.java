package org.dostyk.ewp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dostyk.ewp.agreements.AgreementStats;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.agreements.Version6Snapshot;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.institutions.Factsheets;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.HttpDate;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.signature.SignatureHeader;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Gzip;
import org.dostyk.ewp.xml.ErrorDocument;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * What bytes from outside meet first. Each must read them, or say in its own way that it cannot;
 * any other exception is a fault. What was read must be written and read again as the same.
 */
enum FuzzTarget {
  CATALOGUE {
    @Override
    void read(byte[] data) throws XmlTrouble {
      Catalogue catalogue = Catalogue.read(new ByteArrayInputStream(data), XmlLimits.SMALL);
      catalogue.hosts().forEach(h -> h.clientKeys().forEach(catalogue::client));
      byte[] written = catalogue.write();
      same(written, Catalogue.read(new ByteArrayInputStream(written), XmlLimits.MESSAGE).write());
    }
  },
  MANIFEST {
    @Override
    void read(byte[] data) throws XmlTrouble {
      byte[] written = Manifest.read(data).write();
      same(written, Manifest.read(written).write());
    }
  },
  AGREEMENTS {
    @Override
    void read(byte[] data) throws XmlTrouble {
      List<ReceivedAgreement> received = Agreements.read(data);
      var agreements = received.stream().map(ReceivedAgreement::agreement).toList();
      byte[] written = Agreements.write(agreements);
      List<ReceivedAgreement> again = Agreements.read(written);
      if (!again.stream().allMatch(ReceivedAgreement::hashHolds)) {
        throw new IllegalStateException("What we wrote has another hash than what we read");
      }
      same(written, Agreements.write(again.stream().map(ReceivedAgreement::agreement).toList()));
    }
  },
  MESSAGES {
    @Override
    void read(byte[] data) {
      attempt(() -> Institutions.write(Institutions.read(data)));
      attempt(() -> OrganizationalUnits.write(OrganizationalUnits.read(data)));
      attempt(() -> Factsheets.write(Factsheets.read(data)));
      attempt(() -> Approval.write(Approval.read(data)));
      attempt(() -> AgreementStats.read(data).write());
      attempt(() -> Echo.read(data).write());
      attempt(() -> ErrorDocument.read(data).write());
      attempt(
          () -> {
            Version6Snapshot.hashes(data);
            return data;
          });
    }
  },
  SIGNATURE {
    @Override
    void read(byte[] data) {
      String text = new String(data, UTF_8);
      SignatureHeader.parse(text)
          .ifPresent(
              header -> {
                if (!SignatureHeader.parse(header.text()).equals(java.util.Optional.of(header))) {
                  throw new IllegalStateException("A header is read back as another");
                }
              });
      HttpDate.parse(text);
      PublishedKey.of(data).objection();
    }
  },
  FORM {
    @Override
    void read(byte[] data) {
      Form.parse(new String(data, java.nio.charset.StandardCharsets.ISO_8859_1))
          .ifPresent(
              form -> {
                if (!Form.parse(form.encoded()).equals(java.util.Optional.of(form))) {
                  throw new IllegalStateException("A form is read back as another");
                }
              });
      try {
        Gzip.unpack(data, 1 << 20);
      } catch (java.io.IOException e) {
        // no gzip, or too large: what it is for
      }
    }
  };

  abstract void read(byte[] data) throws XmlTrouble;

  /** Reads, and is content with trouble of the expected kind. */
  void feed(byte[] data) {
    try {
      read(data);
    } catch (XmlTrouble e) {
      // the document's own fault
    }
  }

  private interface Reading {
    byte[] read() throws XmlTrouble;
  }

  private static void attempt(Reading reading) {
    try {
      reading.read();
    } catch (XmlTrouble e) {
      // the document's own fault
    }
  }

  private static void same(byte[] one, byte[] other) {
    if (!java.util.Arrays.equals(one, other)) {
      throw new IllegalStateException("A document is read back as another");
    }
  }
}
