package io.datacommunicator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CommunicatorKeyTests {

    @Test
    void assertionIsSignedByTheKeyAndNamesItsAudience() throws Exception {
        CommunicatorKey key = CommunicatorKey.create();
        String[] parts =
                key.assertion("http://localhost/oauth2/token", Instant.EPOCH).split("\\.", 3);

        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key.pair().getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();

        JsonNode claims =
                JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("aud").asString()).isEqualTo("http://localhost/oauth2/token");
        assertThat(claims.get("sub").asString()).isEqualTo(key.clientId());
        assertThat(claims.get("exp").asLong()).isEqualTo(120);
    }

    @RepeatedTest(20) // coordinates with leading zeros are rare
    void coordinatesAlwaysHaveTheirFullLength() throws Exception {
        JsonNode key =
                JsonMapper.builder().build().readTree(CommunicatorKey.create().publicKey());

        assertThat(Base64.getUrlDecoder().decode(key.get("x").asString())).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(key.get("y").asString())).hasSize(32);
    }
}
