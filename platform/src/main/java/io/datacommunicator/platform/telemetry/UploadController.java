package io.datacommunicator.platform.telemetry;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class UploadController {
    private final Intake intake;

    UploadController(Intake intake) {
        this.intake = intake;
    }

    @QueryMapping
    UploadLimits uploadLimits() {
        return new UploadLimits(Intake.MOST_READINGS, Intake.MOST_BYTES);
    }

    @MutationMapping
    Mono<UploadReadingsPayload> uploadReadings(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        SortedMap<Integer, Receipt.Rejected> unreadable = unreadable(environment);
        if (input.get("readings") instanceof List<?> readings
                && readings.size() + unreadable.size() > Intake.MOST_READINGS) {
            return Mono.error(new Failure.LimitExceeded("input.readings", String.valueOf(Intake.MOST_READINGS)));
        }
        return intake.accept(caller, UploadInput.readings(input))
                .map(receipts -> new UploadReadingsPayload(ReceiptRules.inOrder(receipts, unreadable)));
    }

    private static SortedMap<Integer, Receipt.Rejected> unreadable(DataFetchingEnvironment environment) {
        return environment
                .getGraphQlContext()
                .<SiftedUpload>getOrEmpty(SiftedUpload.class)
                .map(SiftedUpload::unreadable)
                .orElse(new TreeMap<>());
    }

    record UploadLimits(int readings, int bytes) {}

    record UploadReadingsPayload(List<Receipt> receipts) {}
}
