package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.upload.Answer.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the platform's answers. What it does not understand is {@link Answer.NotNow}, never a receipt. */
final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> INDIGESTIBLE = Set.of("LIMIT_EXCEEDED", "INVALID", "INVALID_VALUE");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final int TOO_LARGE = 413;

    private AnswerReader() {}

    static Answer read(int status, Optional<String> retryAfter, byte[] body) {
        if (status == TOO_LARGE) {
            return new Answer.Indigestible("LIMIT_EXCEEDED");
        }
        try {
            var json = JSON.readTree(body);
            var receipts = json.path("data").path("uploadReadings").path("receipts");
            if (receipts.isArray()) {
                return new Answer.Receipts(receipts(receipts));
            }
            var error = json.path("errors").path(0);
            if (!error.isMissingNode()) {
                return refusal(error.path("extensions"), status, retryAfter);
            }
        } catch (JacksonException e) {
            return notNow(status, retryAfter);
        }
        return notNow(status, retryAfter);
    }

    private static Answer refusal(JsonNode extensions, int status, Optional<String> retryAfter) {
        var code = extensions.path("code").asString("");
        if (INDIGESTIBLE.contains(code)) {
            return new Answer.Indigestible(code);
        }
        var seconds = extensions.path("retryAfterSeconds");
        if (!code.isEmpty()) {
            var asked = seconds.isNumber()
                    ? Optional.of(Duration.ofSeconds(Math.max(0, seconds.asLong())))
                    : seconds(retryAfter);
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

    private static List<Receipt> receipts(JsonNode nodes) {
        var result = new ArrayList<Receipt>();
        for (var node : nodes) {
            id(node).flatMap(id -> receipt(id, node)).ifPresent(result::add);
        }
        return result;
    }

    private static Optional<UUID> id(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(node.path("readingId").asString("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Receipt> receipt(UUID id, JsonNode node) {
        return switch (node.path("__typename").asString("")) {
            case "Accepted", "Duplicate" -> Optional.of(new Receipt.Stored(id));
            case "Rejected" ->
                Optional.of(new Receipt.Rejected(id, node.path("reason").asString("UNKNOWN"), place(node)));
            default -> Optional.empty();
        };
    }

    private static String place(JsonNode node) {
        return (node.path("field").asString("") + " " + node.path("limit").asString("")).strip();
    }
}
