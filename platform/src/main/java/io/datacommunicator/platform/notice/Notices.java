package io.datacommunicator.platform.notice;

import io.datacommunicator.platform.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes to people. */
@Component
public final class Notices {
    private final Jobs jobs;
    private final Bounces bounces;

    Notices(Jobs jobs, Bounces bounces) {
        this.jobs = jobs;
        this.bounces = bounces;
    }

    /** Answers when the notice is on disk; from then on it is tried until it is delivered, refused or three days old. */
    public Mono<Void> send(Notice notice) {
        return jobs.queue(Delivery.JOB, new Delivery(notice, true), Duration.ZERO);
    }

    /** The work of {@link #send} without a mail, so that nobody learns from the time whether one was sent. */
    public Mono<Void> pretend(Notice notice) {
        return jobs.queue(Delivery.JOB, new Delivery(notice, false), Duration.ZERO);
    }

    /** Since when mails to this address come back; empty: they do not. */
    public Mono<Instant> bouncingSince(String mailAddress) {
        return bounces.since(mailAddress);
    }
}
