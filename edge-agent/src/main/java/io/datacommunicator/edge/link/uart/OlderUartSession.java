package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.RawFrame;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One session with an older machine. Its lines carry no checksum, so a memory line is believed when it came twice alike.
 * The input bits are kept raw: what they mean differs from model to model, and nobody knows for which.
 */
final class OlderUartSession {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final int TRIES = 4;

    private final Dialogue dialogue;
    private final List<RawFrame> frames = new ArrayList<>();
    private boolean answered;
    private boolean disturbed;

    OlderUartSession(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    MachineState read(MachineIdentity identity, MemoryMap map) throws LinkFailure {
        note("TY:", ask("TY:", Reply.Type.class).orElseThrow(() -> unanswered("TY:")));
        var counters = new TreeMap<Integer, Long>();
        var counts = new TreeMap<Maintenance, Long>();
        for (var line : map.lines()) {
            var words = words("RT:" + line.address());
            counters.putAll(line.counters(words));
            counts.putAll(line.counts(words));
        }
        ask("IC:", Reply.Inputs.class).ifPresent(inputs -> note("IC:", inputs));
        return new MachineState(identity, counters, counts, new TreeMap<>(), new TreeSet<>(), frames);
    }

    private List<Integer> words(String question) throws LinkFailure {
        var before = Optional.<Heard<Reply.MemoryWords>>empty();
        for (int i = 0; i < TRIES; i++) {
            var now = ask(question, Reply.MemoryWords.class);
            if (now.isPresent() && before.isPresent() && now.get().equals(before.get())) {
                note(question, now.get());
                return now.get().reply().words();
            }
            before = now.isPresent() ? now : before;
        }
        if (before.isPresent()) {
            throw new LinkFailure(Reason.GARBLED, "the machine answers " + question + " otherwise every time");
        }
        throw unanswered(question);
    }

    private <T extends Reply> Optional<Heard<T>> ask(String question, Class<T> wanted) throws LinkFailure {
        for (int i = 0; i < TRIES; i++) {
            dialogue.sayInTheClear(question);
            for (var line = dialogue.hear(ANSWER_WITHIN); line.isPresent(); line = dialogue.hear(ANSWER_WITHIN)) {
                var reply = understand(line.get());
                if (reply.filter(wanted::isInstance).isPresent()) {
                    answered = true;
                    return Optional.of(new Heard<>(line.get(), wanted.cast(reply.get())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reply> understand(String line) {
        try {
            return Optional.of(ReplyParser.parse(line));
        } catch (Garbled noise) {
            disturbed = true;
            return Optional.empty();
        }
    }

    private void note(String question, Heard<?> heard) {
        frames.add(new RawFrame(question, Bytes.of(heard.line().getBytes(StandardCharsets.US_ASCII))));
    }

    private LinkFailure unanswered(String question) {
        if (disturbed || dialogue.disturbed() > 0) {
            return new LinkFailure(Reason.GARBLED, "what the machine answers to " + question + " is disturbed");
        }
        return answered
                ? new LinkFailure(Reason.LOST, "the machine no longer answers, last to " + question)
                : new LinkFailure(Reason.ABSENT, "nobody answers at the service port");
    }

    private record Heard<T extends Reply>(String line, T reply) {}
}
