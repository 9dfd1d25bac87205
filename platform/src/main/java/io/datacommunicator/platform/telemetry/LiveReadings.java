package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Announcement;
import io.datacommunicator.platform.access.Announcements;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.MachineRef;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.machine.Machines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells listeners of readings as they are stored. Permission is asked anew for each: to read it, and once more when it is
 * about to be sent.
 */
@Component
final class LiveReadings {
    private static final int WAITING = 1024;

    private final Announcements announcements;
    private final Permissions permissions;
    private final Machines machines;
    private final Readings readings;

    LiveReadings(Announcements announcements, Permissions permissions, Machines machines, Readings readings) {
        this.announcements = announcements;
        this.permissions = permissions;
        this.machines = machines;
        this.readings = readings;
    }

    /** Readings of one machine, or of all the caller may see. A listener who is too slow misses some. */
    Flux<Stored> storedFor(Caller caller, @Nullable MachineRef machine) {
        Mono<?> allowed = machine == null ? Mono.empty() : machines.visibleTo(caller, machine);
        return allowed.thenMany(announcements
                .all()
                .filter(announcement -> machine == null || machine.equals(announcement.ref()))
                .onBackpressureBuffer(WAITING, BufferOverflowStrategy.DROP_OLDEST)
                .concatMap(announcement -> visible(caller, announcement)));
    }

    private Mono<Stored> visible(Caller caller, Announcement announcement) {
        return machines.visibleTo(caller, announcement.ref())
                .flatMap(machine -> readings.one(machine.grant(), announcement.machine(), announcement.reading())
                        .map(reading -> new Stored(
                                new MachineReading(machine, reading),
                                stillCovers(caller, announcement.ref(), machine.grant()))))
                .onErrorResume(Failure.class, refused -> Mono.empty());
    }

    /** Everything that was shown until now, fields and times: what the owner has narrowed since is not sent at all. */
    private Mono<Boolean> stillCovers(Caller caller, MachineRef machine, ReadGrant shown) {
        return permissions
                .mayRead(caller, machine)
                .map(grant -> grant.includes(shown))
                .onErrorReturn(Failure.class, false);
    }

    /**
     * A reading that may be read now.
     *
     * @param mayBeSent asks whether all that was read may still be, at the time of asking
     */
    record Stored(MachineReading reading, Mono<Boolean> mayBeSent) {}
}
