package org.dostyk.ewp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The network's schemas: each namespace by its file, every import resolved on disk. */
public final class Schemas {
  /** Newest first: where a namespace stands in several folders, the later version's counts. */
  private static final List<String> SPOKEN =
      List.of(
          "ewp-specs-architecture-v1.16.0/common-types.xsd",
          "ewp-specs-api-discovery-v6.0.0/manifest.xsd",
          "ewp-specs-api-discovery-v6.0.0/manifest-entry.xsd",
          "ewp-specs-api-registry-v1.5.0/catalogue.xsd",
          "ewp-specs-api-registry-v1.5.0/manifest-entry.xsd",
          "ewp-specs-api-echo-v2.0.1/response.xsd",
          "ewp-specs-api-echo-v2.0.1/manifest-entry.xsd",
          "ewp-specs-api-institutions-v2.2.0/response.xsd",
          "ewp-specs-api-institutions-v2.2.0/manifest-entry.xsd",
          "ewp-specs-api-ounits-v2.1.1/response.xsd",
          "ewp-specs-api-ounits-v2.1.1/manifest-entry.xsd",
          "ewp-specs-api-factsheet-v1.2.0/response.xsd",
          "ewp-specs-api-factsheet-v1.2.0/manifest-entry.xsd",
          "ewp-specs-api-file-v1.0.0/manifest-entry.xsd",
          "ewp-specs-api-iias-v7.0.0/endpoints/get-response.xsd",
          "ewp-specs-api-iias-v7.0.0/endpoints/index-response.xsd",
          "ewp-specs-api-iias-v7.0.0/endpoints/stats-response.xsd",
          "ewp-specs-api-iias-v7.0.0/manifest-entry.xsd",
          "ewp-specs-api-iias-approval-v2.0.0/response.xsd",
          "ewp-specs-api-iias-approval-v2.0.0/manifest-entry.xsd",
          "ewp-specs-api-iia-cnr-v3.0.0/response.xsd",
          "ewp-specs-api-iia-cnr-v3.0.0/manifest-entry.xsd",
          "ewp-specs-api-iia-approval-cnr-v2.0.0/response.xsd",
          "ewp-specs-api-iia-approval-cnr-v2.0.0/manifest-entry.xsd",
          "ewp-specs-api-monitoring-v0.2.0/response.xsd",
          "ewp-specs-api-monitoring-v0.2.0/manifest-entry.xsd",
          "ewp-specs-sec-cliauth-httpsig-v1.0.2/security-entries.xsd",
          "ewp-specs-sec-srvauth-httpsig-v1.1.0/security-entries.xsd",
          "ewp-specs-sec-srvauth-tlscert-v1.1.0/security-entries.xsd",
          "ewp-specs-sec-reqencr-tls-v1.1.0/security-entries.xsd",
          "ewp-specs-sec-resencr-tls-v1.1.0/security-entries.xsd");

  private static final class Held {
    static final Schema SCHEMA = load();
  }

  private Schemas() {}

  /** Red with every fault that the schemas find. */
  public static void assertValid(byte[] document) {
    var faults = new ArrayList<String>();
    try {
      var validator = Held.SCHEMA.newValidator();
      validator.setErrorHandler(collecting(faults));
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException | IOException e) {
      faults.add(e.toString());
    }
    assertThat(faults).as(new String(document, StandardCharsets.UTF_8)).isEmpty();
  }

  private static Schema load() {
    Path folder = Shared.folder().resolve("schemas");
    Map<String, Path> byNamespace = namespaces(folder);
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            Path file = byNamespace.get(namespace);
            return file == null ? null : new FileInput(file);
          });
      Source[] sources =
          SPOKEN.stream()
              .map(folder::resolve)
              .map(file -> new StreamSource(file.toUri().toString()))
              .toArray(Source[]::new);
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Path> namespaces(Path folder) {
    Map<String, Path> found = new HashMap<>();
    Set<Path> files = new LinkedHashSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(f -> f.toString().endsWith(".xsd")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SPOKEN.forEach(file -> files.remove(folder.resolve(file)));
    SPOKEN.forEach(file -> files.add(folder.resolve(file)));
    for (Path file : files) {
      try {
        String text = Files.readString(file);
        var target =
            java.util.regex.Pattern.compile("targetNamespace=['\"]([^'\"]+)['\"]").matcher(text);
        if (target.find()) {
          found.put(target.group(1), file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static ErrorHandler collecting(List<String> faults) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        faults.add(e.getMessage());
      }

      @Override
      public void error(SAXParseException e) {
        faults.add(e.getMessage());
      }

      @Override
      public void fatalError(SAXParseException e) {
        faults.add(e.getMessage());
      }
    };
  }

  /** A schema on disk, whatever address asked for it. */
  private static final class FileInput implements LSInput {
    private final Path file;

    FileInput(Path file) {
      this.file = file;
    }

    @Override
    public InputStream getByteStream() {
      try {
        return Files.newInputStream(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getSystemId() {
      return file.toUri().toString();
    }

    @Override
    public java.io.@org.jspecify.annotations.Nullable Reader getCharacterStream() {
      return null;
    }

    @Override
    public void setCharacterStream(java.io.Reader reader) {}

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public @org.jspecify.annotations.Nullable String getStringData() {
      return null;
    }

    @Override
    public void setStringData(String data) {}

    @Override
    public void setSystemId(String id) {}

    @Override
    public @org.jspecify.annotations.Nullable String getPublicId() {
      return null;
    }

    @Override
    public void setPublicId(String id) {}

    @Override
    public @org.jspecify.annotations.Nullable String getBaseURI() {
      return null;
    }

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public String getEncoding() {
      return "UTF-8";
    }

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
