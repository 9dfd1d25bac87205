package io.datacommunicator.platform.telemetry;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (input.get("readings") instanceof List<?> readings && readings.size() > Intake.MOST_READINGS) {
            return Mono.error(new Failure.LimitExceeded("input.readings", String.valueOf(Intake.MOST_READINGS)));
        }
        return intake.accept(caller, UploadInput.readings(input)).map(UploadReadingsPayload::new);
    }

    record UploadLimits(int readings, int bytes) {}

    record UploadReadingsPayload(List<Receipt> receipts) {}
}
