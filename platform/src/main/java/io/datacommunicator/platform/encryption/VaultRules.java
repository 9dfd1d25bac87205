package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** What an answer of Vault means. Texts and statuses are those of servers from 2021 to 2026. */
final class VaultRules {
    private static final Pattern BROKEN = Pattern.compile("message authentication failed|invalid ciphertext"
            + "|illegal base64 data|encryption key not found|[^a-z]key not found|^key not found|no existing key named"
            + "|disallowed by policy \\(too old\\)|soft-deleted key");

    private VaultRules() {}

    /** What is wrong with the answer, if anything is. */
    static Optional<Kind> fault(VaultAnswer answer) {
        return switch (answer.status()) {
            case 200 -> answer.body().isObject() ? Optional.empty() : Optional.of(Kind.GARBAGE);
            case 204 -> Optional.empty();
            case 400 -> refused(answer);
            case 403 -> Optional.of(Kind.FORBIDDEN);
            case 404 -> Optional.of(Kind.MISPLACED);
            case 429 -> Optional.of(Kind.BUSY);
            // Old servers answer so for altered bytes: the server is well, and asking again changes nothing.
            case 500 -> Optional.of(saysBroken(answer) ? Kind.BROKEN : Kind.TROUBLE);
            case 503 -> Optional.of(Kind.SEALED);
            default -> Optional.of(trouble(answer.status()) ? Kind.TROUBLE : Kind.REFUSED);
        };
    }

    /** Whether the text tells of a wrapped key that does not open, or of a named key that is not there. */
    static boolean saysBroken(String errors) {
        return BROKEN.matcher(errors).find();
    }

    /** Deleting what is not there is done already. */
    static boolean saysGone(VaultAnswer answer) {
        return answer.status() == 400
                && (answer.errors().contains("could not delete key; not found")
                        || answer.errors().contains("no existing key named"));
    }

    /** What the caller of the platform is told. */
    static Throwable failure(Throwable thrown) {
        return switch (thrown) {
            case VaultFault fault when fault.kind() == Kind.BROKEN -> new Failure.IntegrityViolated("vault key");
            case VaultFault fault when fault.kind() == Kind.REFUSED -> new IllegalStateException(fault.getMessage());
            case VaultFault fault -> new Failure.Unavailable(retryAfter(fault.kind()));
            case TimeoutException late -> new Failure.Unavailable(retryAfter(Kind.UNREACHABLE));
            default -> thrown;
        };
    }

    private static Duration retryAfter(Kind kind) {
        return switch (kind) {
            case BUSY -> Duration.ofSeconds(2);
            case UNREACHABLE, TROUBLE, GARBAGE -> Duration.ofSeconds(5);
            case SEALED, FORBIDDEN, MISPLACED, LOGIN_REFUSED, BROKEN, REFUSED -> Duration.ofSeconds(30);
        };
    }

    private static Optional<Kind> refused(VaultAnswer answer) {
        // A batch in which some failed: the caller looks inside.
        if (answer.data().path("batch_results").isArray() && answer.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(saysBroken(answer) ? Kind.BROKEN : Kind.REFUSED);
    }

    private static boolean saysBroken(VaultAnswer answer) {
        return saysBroken(answer.errors());
    }

    private static boolean trouble(int status) {
        return status == 412 || status >= 500 || (status >= 300 && status < 400);
    }
}
