package org.dostyk.node.people;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (W3C Web Authentication, level 3). Since one stands in for a password, the authenticator
 * must always verify its owner. What a browser is asked is kept in its session and serves once.
 *
 * <p>A passkey belongs to the host of {@code dostyk.address}: on another host name it is not found.
 */
@Service
class Passkeys {
  private static final String CREATION = "dostyk.passkey.creation";
  private static final String REQUEST = "dostyk.passkey.request";
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final PasskeyStore store;
  private final PeopleStore people;
  private final Audit audit;
  private final Webauthn4JRelyingPartyOperations operations;

  Passkeys(
      PasskeyStore store,
      PasskeyUsers users,
      PeopleStore people,
      Audit audit,
      @Value("${dostyk.address}") URI address) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    operations =
        new Webauthn4JRelyingPartyOperations(
            users,
            store,
            PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Dostyk").build(),
            Set.of(address.getScheme() + "://" + address.getAuthority()));
    operations.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
  }

  List<Passkey> of(Actor actor) {
    return store.of(actor.account());
  }

  /** What to ask the browser for a new passkey of whoever has signed in. */
  String askForNew(HttpSession session) {
    PublicKeyCredentialCreationOptions options =
        operations.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(
                Objects.requireNonNull(whoSignedIn())));
    session.setAttribute(CREATION, options);
    return JSON.writeValueAsString(options);
  }

  /** Takes a new passkey in; false if it is not what was asked for. */
  @Transactional
  public boolean add(Actor actor, String answer, String label, HttpSession session) {
    if (!(taken(CREATION, session) instanceof PublicKeyCredentialCreationOptions options)) {
      return false;
    }
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> credential =
          JSON.readValue(answer, new TypeReference<>() {});
      operations.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              options, new RelyingPartyPublicKey(credential, label)));
    } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
      return false;
    }
    record(actor, "people.passkey_added", label);
    return true;
  }

  /** What to ask the browser for a passkey: anybody's, or that of whoever has signed in. */
  String askForKnown(HttpSession session) {
    PublicKeyCredentialRequestOptions options =
        operations.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(whoSignedIn()));
    session.setAttribute(REQUEST, options);
    return JSON.writeValueAsString(options);
  }

  /** Whose passkey answered; empty if it is nobody's, or not what was asked for. */
  @Transactional
  public Optional<AccountId> answeredBy(String answer, HttpSession session) {
    if (!(taken(REQUEST, session) instanceof PublicKeyCredentialRequestOptions options)) {
      return Optional.empty();
    }
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> credential =
          JSON.readValue(answer, new TypeReference<>() {});
      var user =
          operations.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
      return Optional.of(PasskeyStore.account(user.getId()));
    } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes one of the actor's own passkeys.
   *
   * @throws NotFound if it is none of theirs
   */
  @Transactional
  public void remove(Actor actor, String id) {
    Passkey passkey =
        of(actor).stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("Passkey " + id));
    store.remove(actor.account(), Bytes.fromBase64(passkey.id()));
    record(actor, "people.passkey_removed", passkey.label());
  }

  private void record(Actor actor, String action, String label) {
    audit.record(
        people.home(actor.person()).id(),
        actor,
        action,
        Account.RECORD,
        actor.account().value(),
        label);
  }

  private static @Nullable Authentication whoSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication();
  }

  private static @Nullable Object taken(String attribute, HttpSession session) {
    Object options = session.getAttribute(attribute);
    session.removeAttribute(attribute);
    return options;
  }
}
