package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.upload.Answer.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the platform's answers. What it does not understand is {@link Answer.NotNow}, never a receipt. */
final class AnswerReader {

    private static final Set<String> INDIGESTIBLE = Set.of("LIMIT_EXCEEDED", "INVALID", "INVALID_VALUE");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final int TOO_LARGE = 413;

    private AnswerReader() {}

    /**
     * The answer to a batch.
     *
     * @param sent the ids of its readings, in their order
     */
    static Answer read(int status, Optional<String> retryAfter, byte[] body, List<UUID> sent) {
        if (status == TOO_LARGE) {
            return new Answer.Indigestible("LIMIT_EXCEEDED");
        }
        try {
            var json = Json.of(body);
            var receipts = json.at("data").at("uploadReadings").at("receipts");
            if (receipts.list()) {
                return new Answer.Receipts(receipts(receipts, sent));
            }
            var error = json.at("errors").at(0);
            if (!error.absent()) {
                return refusal(error.at("extensions"), status, retryAfter);
            }
        } catch (Json.Malformed e) {
            return notNow(status, retryAfter);
        }
        return notNow(status, retryAfter);
    }

    private static Answer refusal(Json extensions, int status, Optional<String> retryAfter) {
        var code = extensions.at("code").text();
        if (INDIGESTIBLE.contains(code)) {
            return new Answer.Indigestible(code);
        }
        if (!code.isEmpty()) {
            var asked = extensions
                    .at("retryAfterSeconds")
                    .number()
                    .map(seconds -> Duration.ofSeconds(Math.max(0, seconds)))
                    .or(() -> seconds(retryAfter));
            return new Answer.NotNow(code, asked);
        }
        return notNow(status, retryAfter);
    }

    private static Answer notNow(int status, Optional<String> retryAfter) {
        return new Answer.NotNow("HTTP_" + status, seconds(retryAfter));
    }

    static Optional<Duration> seconds(Optional<String> retryAfter) {
        return retryAfter
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    /** A receipt that names no id is for the reading in its place: the platform could not even read the id. */
    private static List<Receipt> receipts(Json nodes, List<UUID> sent) {
        var result = new ArrayList<Receipt>();
        var items = nodes.items();
        for (int place = 0; place < items.size(); place++) {
            var node = items.get(place);
            var inPlace = items.size() == sent.size() ? Optional.of(sent.get(place)) : Optional.<UUID>empty();
            id(node).or(() -> inPlace).flatMap(id -> receipt(id, node)).ifPresent(result::add);
        }
        return result;
    }

    private static Optional<UUID> id(Json node) {
        try {
            return Optional.of(UUID.fromString(node.at("readingId").text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Receipt> receipt(UUID id, Json node) {
        return switch (node.at("__typename").text()) {
            case "Accepted", "Duplicate" -> Optional.of(new Receipt.Stored(id));
            case "Rejected" -> Optional.of(new Receipt.Rejected(id, reason(node), place(node)));
            default -> Optional.empty();
        };
    }

    private static String reason(Json node) {
        var reason = node.at("reason").text();
        return reason.isEmpty() ? "UNKNOWN" : reason;
    }

    private static String place(Json node) {
        return (node.at("field").text() + " " + node.at("limit").text()).strip();
    }
}
