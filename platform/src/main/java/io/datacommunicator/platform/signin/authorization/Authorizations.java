package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.signin.authorization.AuthorizationStore.AuthorizationRow;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import reactor.core.publisher.Mono;

/**
 * Authorizations in the database. Of tokens, codes and states only keyed hashes are there; everything else is sealed. A
 * code is redeemed and a refresh token replaced once, however many try at the same time; who shows a replaced refresh
 * token, or loses such a race, ends all that was given (RFC 9700). A revoked token ends its authorization with it.
 */
public final class Authorizations implements OAuth2AuthorizationService {
    /** How long an authorization without any token waits for consent. */
    private static final Duration WAITING = Duration.ofMinutes(10);

    private final AuthorizationStore store;
    private final InstallationSecrets secrets;
    private final InstallationScope scope;
    private final Function<String, @Nullable RegisteredClient> clients;
    private final Clock clock;

    Authorizations(
            AuthorizationStore store,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes,
            Function<String, @Nullable RegisteredClient> clients,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scopes.installation();
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Loaded loaded = Loaded.of(authorization);
        if (AuthorizationForm.revoked(authorization)) {
            remove(authorization);
            return;
        }
        KeptAuthorization kept = AuthorizationForm.kept(authorization, loaded, this::hash);
        UUID id = UUID.fromString(authorization.getId());
        AuthorizationRow row = AuthorizationRow.of(
                id,
                loaded == null ? 0 : loaded.version(),
                kept.hashes(),
                kept.expiresAt(clock.instant().plus(WAITING)),
                secrets.seal(scope, binding(id), kept));
        if (loaded == null) {
            requireOne(store.add(scope, row, session(authorization)));
        } else {
            change(row, loaded.kept(), kept);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        Await.on(store.remove(scope, UUID.fromString(authorization.getId())));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        AuthorizationRow row = Await.on(store.byId(scope, UUID.fromString(id), clock.instant()));
        return row == null ? null : AuthorizationForm.opened(row, kept(row), null, "", clients);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = hash(token);
        AuthorizationRow row = Await.on(store.byHash(scope, HexFormat.of().parseHex(hash), clock.instant()));
        if (row == null) {
            return null;
        }
        KeptAuthorization kept = kept(row);
        if (kept.spent().contains(hash)) {
            Await.on(store.remove(scope, row.id()));
            return null;
        }
        return AuthorizationForm.leads(kept, hash, type)
                ? AuthorizationForm.opened(row, kept, hash, token, clients)
                : null;
    }

    /** For a job: look-ups ignore what has expired anyhow. */
    public Mono<Long> deleteExpired() {
        return store.deleteExpired(scope, clock.instant());
    }

    private void change(AuthorizationRow row, KeptAuthorization before, KeptAuthorization now) {
        boolean spends = AuthorizationForm.spends(before, now);
        Long changed = Await.on(store.change(scope, row, spends));
        if (!Objects.equals(changed, 1L)) {
            if (spends && AuthorizationForm.spendsForTokensOfPeople(before, now)) {
                Await.on(store.remove(scope, row.id()));
            }
            throw refused();
        }
    }

    private static void requireOne(Mono<Long> added) {
        if (!Objects.equals(Await.on(added), 1L)) {
            throw refused();
        }
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    /** A communicator that a person approved outlives the session of that person. */
    private static @Nullable UUID session(OAuth2Authorization authorization) {
        boolean ofBrowser = AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType());
        SessionId session =
                ofBrowser && authorization.getAttribute(Principal.class.getName()) instanceof SignedIn person
                        ? person.session()
                        : null;
        return session == null ? null : session.value();
    }

    private KeptAuthorization kept(AuthorizationRow row) {
        return secrets.open(scope, binding(row.id()), row.sealed(), KeptAuthorization.class);
    }

    private String hash(String token) {
        return HexFormat.of().formatHex(secrets.index(scope, "token", token));
    }

    private static Binding binding(UUID id) {
        return Binding.of("auth.authorization.sealed", id);
    }

    /** What was read, for whoever writes next. Rides in the authorization's attributes and is kept nowhere. */
    record Loaded(int version, KeptAuthorization kept) {
        static final String ATTRIBUTE = Loaded.class.getName();

        static @Nullable Loaded of(OAuth2Authorization authorization) {
            return authorization.getAttribute(ATTRIBUTE);
        }
    }
}
