package io.datacommunicator.edge;

import io.datacommunicator.edge.polling.Polling.Poll;
import io.datacommunicator.edge.upload.Delivery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "poll",
        description = {
            "Reads every machine once and tries one upload.",
            "Exit code 1 if a machine was not read or something still waits."
        })
final class PollCommand implements Callable<Integer> {

    private final Assembly parts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--now", description = "At once, whatever the schedule says.")
    private boolean now;

    PollCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        if (!now) {
            throw new IllegalArgumentException("by the schedule machines are read by run; say poll --now");
        }
        var settings = parts.settings();
        var out = spec.commandLine().getOut();
        boolean complete = true;
        try (var outbox = parts.outbox(settings)) {
            var polling = parts.polling(outbox);
            for (var machine : parts.links(settings).entrySet()) {
                var poll = polling.poll(machine.getValue());
                out.println(machine.getKey() + ": " + said(poll));
                complete &= poll instanceof Poll.Kept;
                remember(machine.getKey(), poll);
            }
            try (var uploads = parts.uploads(settings, outbox, parts.schedule(settings))) {
                var delivery = uploads.deliver();
                out.println("upload: " + said(delivery));
                complete &= delivery instanceof Delivery.Done;
                Bookkeeping.note(parts.journal(), delivery, parts.clock().instant());
            }
        }
        return complete ? EdgeAgent.OK : EdgeAgent.FAILED;
    }

    private void remember(String machine, Poll poll) {
        if (poll instanceof Poll.Kept kept) {
            parts.journal().read(machine, kept.reading().takenAt());
        }
    }

    private static String said(Poll poll) {
        return switch (poll) {
            case Poll.Kept kept -> "read, " + kept.reading().id();
            case Poll.Unread unread -> "not read, " + unread.reason();
            case Poll.Unkept unkept -> "read but not kept, " + unkept.reason();
        };
    }

    private static String said(Delivery delivery) {
        return delivery instanceof Delivery.Stalled stalled ? "waits, " + stalled.code() : "done";
    }
}
