package io.datacommunicator.platform.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The token is the thumbprint of the communicator: how tokens are made is tested elsewhere. */
@TestConfiguration
public class ThumbprintTokens {
    @Bean
    @Primary
    JwtDecoder thumbprintDecoder() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(token)
                .claim("kind", "communicator")
                .claim("scope", "upload")
                .build();
    }
}
