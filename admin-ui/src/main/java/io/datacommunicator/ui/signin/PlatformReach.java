package io.datacommunicator.ui.signin;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells whether the platform is there to sign in at. */
@Component
final class PlatformReach {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    PlatformReach(SignInSettings settings) {
        question = HttpRequest.newBuilder(settings.platformUrl().resolve("/oauth2/jwks"))
                .timeout(PATIENCE)
                .build();
    }

    boolean answers() {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
