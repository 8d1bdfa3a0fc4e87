package org.dostyk.node.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as authenticators know them: by a handle; name and address are what a person sees in the
 * list of their passkeys. Nothing is kept here that is not in the account.
 */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
  private final PeopleStore store;

  PasskeyUsers(PeopleStore store) {
    this.store = store;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return of(PasskeyStore.account(handle));
  }

  /**
   * @param account the id, which is the name of whoever has signed in
   */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return of(AccountId.of(account));
  }

  private @Nullable PublicKeyCredentialUserEntity of(AccountId id) {
    return store
        .account(id)
        .filter(a -> !a.closed())
        .map(
            a ->
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(PasskeyStore.handle(id))
                    .name(a.email())
                    .displayName(a.names().in(a.language()))
                    .build())
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity user) {
    throw new UnsupportedOperationException("Accounts are opened elsewhere");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("Accounts are closed elsewhere");
  }
}
