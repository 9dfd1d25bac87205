package io.datacommunicator.platform.job;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Work that is done once, at least: a crash at its very end does it again. After a failure it waits half a minute, then
 * twice as long each time, at most an hour.
 *
 * @param name for ever; queued work is found by it after a restart
 * @param content a record; what the work is given
 * @param attempts after so many it is given up, and said in the log
 */
public record Job<T>(String name, Class<T> content, int attempts, Function<T, Mono<Void>> work) {
    /** For work that nobody may lose. */
    public static final int NEVER_GIVE_UP = Integer.MAX_VALUE;
}
