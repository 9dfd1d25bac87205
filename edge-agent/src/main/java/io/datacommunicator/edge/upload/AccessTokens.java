package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The access token of this agent, fetched with its refresh token and kept until a minute before it expires. Signs with
 * each request that it holds the key to which both are bound. Owned by one thread.
 */
final class AccessTokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final URI endpoint;
    private final Credential.Source source;
    private final ProvenForms forms;
    private final PlatformTime time;
    private Optional<Token> current = Optional.empty();

    AccessTokens(PlatformAddress platform, Credential.Source source, ProvenForms forms, PlatformTime time) {
        this.endpoint = platform.token();
        this.source = source;
        this.forms = forms;
        this.time = time;
    }

    /** Adds to a request for this address a token that holds for a while, and the proof that it is ours. */
    HttpRequest.Builder authorize(HttpRequest.Builder request, String method, URI target)
            throws IOException, InterruptedException, Refused {
        var token = usable();
        return request.header("Authorization", "DPoP " + token.value())
                .header("DPoP", token.key().proof(method, target, Optional.of(token.value()), time.now()));
    }

    /** Forgets the token; the platform did not want it. */
    void discard() {
        current = Optional.empty();
    }

    private Token usable() throws IOException, InterruptedException, Refused {
        var usable = current.filter(token -> time.now().isBefore(token.until()));
        if (usable.isEmpty()) {
            current = Optional.of(fetch());
        }
        return current.orElseThrow();
    }

    private Token fetch() throws IOException, InterruptedException, Refused {
        var credential = credential();
        var form = Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                PlatformAddress.CLIENT,
                "refresh_token",
                credential.refreshToken());
        var said = forms.post(endpoint, form, credential.key());
        if (!said.right()) {
            throw new Refused("TOKEN_" + said.error(), said.retryAfter());
        }
        if (said.text("access_token").isEmpty()) {
            throw new IOException("the token endpoint answered without a token");
        }
        var until = time.now().plus(said.seconds("expires_in")).minus(MARGIN);
        return new Token(said.text("access_token"), credential.key(), until);
    }

    private Credential credential() throws Refused {
        try {
            return source.current().orElseThrow(() -> new Refused("NOT_ENROLLED", Optional.empty()));
        } catch (IOException e) {
            throw new Refused("ENROLMENT_UNREADABLE", Optional.empty());
        }
    }

    private record Token(String value, ProofOfPossession key, Instant until) {}

    /** The platform gives no token now. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Optional<Duration> retryAfter;

        Refused(String code, Optional<Duration> retryAfter) {
            super(code);
            this.code = code;
            this.retryAfter = retryAfter;
        }

        Answer.NotNow answer() {
            return new Answer.NotNow(code, retryAfter);
        }
    }
}
