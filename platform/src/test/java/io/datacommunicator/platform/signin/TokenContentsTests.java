package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

class TokenContentsTests {
    private static final SignedIn ALICE = SignedIn.by(
                    new LoginId(UUID.randomUUID()), FactorGrantedAuthority.PASSWORD_AUTHORITY, Instant.EPOCH)
            .within(new SessionId(UUID.randomUUID()));

    private final TokenContents contents = new TokenContents("http://localhost:8421");

    @Test
    void adminUiActsForPeople() {
        JwtClaimsSet claims = claims("admin-ui", AuthorizationGrantType.AUTHORIZATION_CODE, ALICE);

        assertThat(claims.<String>getClaim("kind")).isEqualTo("login");
        assertThat(claims.<String>getClaim("sid"))
                .isEqualTo(ALICE.session().value().toString());
    }

    @Test
    void noPartnerGetsATokenOfALogin() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> claims("partner", AuthorizationGrantType.AUTHORIZATION_CODE, ALICE));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> claims("partner", AuthorizationGrantType.REFRESH_TOKEN, ALICE));
    }

    private JwtClaimsSet claims(String client, AuthorizationGrantType grant, Authentication person) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder().subject(person.getName());
        contents.customize(JwtEncodingContext.with(JwsHeader.with(SignatureAlgorithm.ES256), claims)
                .registeredClient(RegisteredClient.withId(client)
                        .clientId(client)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("https://partner.example/back")
                        .build())
                .principal(person)
                .authorizationGrantType(grant)
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .build());
        return claims.build();
    }
}
