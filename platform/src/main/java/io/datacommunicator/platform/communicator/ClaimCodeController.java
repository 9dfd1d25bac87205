package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.communicator.ClaimCodes.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class ClaimCodeController {
    private final ClaimCodes claimCodes;

    ClaimCodeController(ClaimCodes claimCodes) {
        this.claimCodes = claimCodes;
    }

    @MutationMapping
    Mono<Made> createClaimCodes(Caller caller, @Argument CreateInput input) {
        return Mono.fromCallable(input::told)
                .flatMap(schedule -> claimCodes.create(caller, input.count(), input.validDays(), schedule));
    }

    record CreateInput(int count, int validDays, @Nullable ScheduleInput schedule) {
        Schedule told() {
            return schedule == null ? Schedule.STANDARD : Schedule.of(schedule.time(), schedule.timeZone());
        }
    }

    record ScheduleInput(String time, String timeZone) {}
}
