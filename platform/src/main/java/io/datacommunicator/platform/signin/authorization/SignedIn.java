package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.access.SignIn;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * A person who showed one factor or more; the name is the Login's id. The session begins once the factors suffice. Each
 * factor is an authority of its own, with the time when it was shown.
 */
public final class SignedIn extends AbstractAuthenticationToken {
    /** Holds for a code of an authenticator app, and for a recovery code. */
    public static final String ONE_TIME_CODE = "FACTOR_ONE_TIME_CODE";

    private static final long serialVersionUID = 1L;

    private final UUID login;
    private final @Nullable UUID session;

    private SignedIn(UUID login, @Nullable UUID session, Collection<? extends GrantedAuthority> factors) {
        super(factors);
        this.login = login;
        this.session = session;
        super.setAuthenticated(true);
    }

    public static SignedIn by(LoginId login, String factor, Instant now) {
        return new SignedIn(login.value(), null, List.of(shown(factor, now)));
    }

    static SignedIn of(LoginId login, @Nullable SessionId session, List<FactorGrantedAuthority> factors) {
        return new SignedIn(login.value(), session == null ? null : session.value(), factors);
    }

    /** Who shows a factor anew keeps the session; somebody else, or nobody before, has none yet. */
    public static SignedIn after(@Nullable Authentication before, LoginId login, String factor, Instant now) {
        return before instanceof SignedIn person && person.login().equals(login)
                ? person.and(factor, now)
                : by(login, factor, now);
    }

    /** The same person with one factor more, or the same factor shown anew. */
    public SignedIn and(String factor, Instant now) {
        List<GrantedAuthority> others = getAuthorities().stream()
                .filter(shown -> !factor.equals(shown.getAuthority()))
                .toList();
        LinkedHashSet<GrantedAuthority> all = new LinkedHashSet<>(others);
        all.add(shown(factor, now));
        return new SignedIn(login, session, all);
    }

    public SignedIn within(SessionId begun) {
        return new SignedIn(login, begun.value(), getAuthorities());
    }

    public LoginId login() {
        return new LoginId(login);
    }

    public @Nullable SessionId session() {
        return session == null ? null : new SessionId(session);
    }

    public boolean showed(String factor) {
        return getAuthorities().stream().anyMatch(shown -> factor.equals(shown.getAuthority()));
    }

    public boolean showed(String factor, Instant since) {
        return factors().stream()
                .anyMatch(shown -> factor.equals(shown.getAuthority())
                        && !shown.getIssuedAt().isBefore(since));
    }

    /** When they last proved themselves: by the second factor, where there are two. */
    public Instant at() {
        return factors().stream()
                .filter(shown ->
                        !withTwoFactors() || !FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(shown.getAuthority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** A passkey counts twice: it is had, and it asked for its holder's finger, face or PIN. */
    public boolean withTwoFactors() {
        return showed(FactorGrantedAuthority.WEBAUTHN_AUTHORITY) || showed(ONE_TIME_CODE);
    }

    /** The methods as RFC 8176 names them. */
    public Set<String> methods() {
        Set<String> methods = new LinkedHashSet<>();
        if (showed(FactorGrantedAuthority.PASSWORD_AUTHORITY)) {
            methods.add("pwd");
        }
        if (showed(ONE_TIME_CODE)) {
            methods.add("otp");
        }
        if (showed(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)) {
            methods.add("pop");
        }
        if (withTwoFactors()) {
            methods.add(SignIn.TWO_FACTORS);
        }
        return methods;
    }

    List<FactorGrantedAuthority> factors() {
        return getAuthorities().stream().map(FactorGrantedAuthority.class::cast).toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return login.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && login.equals(that.login)
                && Objects.equals(session, that.session)
                && factors().equals(that.factors());
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    private static FactorGrantedAuthority shown(String factor, Instant now) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build();
    }
}
