package io.datacommunicator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CommunicatorKeyTests {

    @Test
    void proofIsSignedByTheKeyAndNamesItsTarget() throws Exception {
        CommunicatorKey key = CommunicatorKey.create();
        String[] parts = key.proof(URI.create("http://localhost/graphql"), Optional.of("token"), Instant.EPOCH)
                .split("\\.", 3);

        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key.pair().getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();

        JsonNode claims =
                JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.get("htu").asString()).isEqualTo("http://localhost/graphql");
        assertThat(claims.get("ath").asString()).hasSize(43);
        assertThat(claims.get("iat").asLong()).isZero();
    }

    @RepeatedTest(20) // coordinates with leading zeros are rare
    void coordinatesAlwaysHaveTheirFullLength() throws Exception {
        JsonNode key =
                JsonMapper.builder().build().readTree(CommunicatorKey.create().publicKey());

        assertThat(Base64.getUrlDecoder().decode(key.get("x").asString())).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(key.get("y").asString())).hasSize(32);
    }
}
