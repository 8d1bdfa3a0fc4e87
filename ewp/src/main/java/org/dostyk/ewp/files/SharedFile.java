package org.dostyk.ewp.files;

import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;

/**
 * A file shared with a partner.
 *
 * @param mediaType as the other side says; look at the bytes before you show them to anybody
 */
public record SharedFile(String mediaType, byte[] bytes) {

  /** Knows files. */
  @FunctionalInterface
  public interface Source {
    /** Nothing for an unknown id, and for one that the caller was never told. */
    Optional<SharedFile> file(Caller caller, String fileId) throws Refusal;
  }

  public static ApiEntry entry(String address) {
    return ApiEntry.of(Api.FILE, HttpSecurity.SIGNED, "url", address);
  }

  public static Endpoint endpoint(String path, Source source) {
    return Endpoint.only(
        "GET",
        path,
        (caller, form) -> {
          SharedFile file =
              source
                  .file(caller, form.all("file_id").getFirst())
                  .orElseThrow(() -> new Refusal(404, "There is no such file for you"));
          return new Content(file.mediaType(), file.bytes(), true);
        },
        Parameter.required("file_id"));
  }

  public static SharedFile get(EwpClient client, String heiId, String fileId) throws EwpTrouble {
    EwpClient.Reply reply =
        client.ask(Call.get(Api.FILE, heiId, "", Form.of("file_id", List.of(fileId))));
    String type = reply.mediaType();
    return new SharedFile(type.isEmpty() ? "application/octet-stream" : type, reply.body());
  }
}
