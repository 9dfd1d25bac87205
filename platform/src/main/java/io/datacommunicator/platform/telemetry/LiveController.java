package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.graphql.LastQuestion;
import io.datacommunicator.platform.machine.MachineIds;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
final class LiveController {
    private final LiveReadings live;
    private final MachineIds ids;

    LiveController(LiveReadings live, MachineIds ids) {
        this.live = live;
        this.ids = ids;
    }

    @SubscriptionMapping
    Flux<ReadingStored> readingStored(Caller caller, LastQuestion question, @Argument @Nullable String machineId) {
        Flux<LiveReadings.Stored> stored = machineId == null
                ? live.storedFor(caller, null)
                : ids.read(machineId).flatMapMany(machine -> live.storedFor(caller, machine));
        return stored.doOnNext(event -> question.add(event.mayBeSent()))
                .map(event -> new ReadingStored(event.reading().machine(), event.reading()));
    }

    record ReadingStored(VisibleMachine machine, MachineReading reading) {}
}
