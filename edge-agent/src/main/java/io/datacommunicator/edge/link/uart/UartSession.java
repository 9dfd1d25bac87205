package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.RawFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One session with a machine of the newer dialect: the two introduce themselves, then the agent asks table by table. */
public final class UartSession {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration STATUS_WITHIN = Duration.ofSeconds(6);
    private static final int TRIES = 3;

    private final Dialogue conversation;
    private final List<RawFrame> frames = new ArrayList<>();
    private Reply.@Nullable Status status;
    private boolean answered;

    public UartSession(Dialogue conversation) {
        this.conversation = conversation;
    }

    public MachineState read() throws LinkFailure {
        ask("TY:", false, Reply.Type.class);
        var hello = ask("@T1", false, Reply.Hello.class);
        var identity = ask("@TR:37", true, Reply.Identity.class);
        var layout = MachineLayout.of(hello.articleNumber());
        var alarms = new TreeSet<>(AlarmBits.of(awaitStatus().field()));
        var bySlot = new CounterPages(this::page).read();
        var counts = ask("@TG:43", true, Reply.MaintenanceCounts.class);
        var percents = ask("@TG:C0", true, Reply.MaintenancePercents.class);
        try {
            return new MachineState(
                    identity.with(hello.articleNumber()),
                    layout.byCode(bySlot),
                    layout.fields().readCounts(counts.block()),
                    layout.fields().readPercents(percents.block()),
                    alarms,
                    frames);
        } catch (Garbled garbled) {
            throw new LinkFailure(Reason.GARBLED, "the maintenance values cannot be read", garbled);
        }
    }

    private <T extends Reply> T ask(String question, boolean enciphered, Class<T> wanted) throws LinkFailure {
        return ask(
                question,
                enciphered,
                reply -> wanted.isInstance(reply) ? Optional.of(wanted.cast(reply)) : Optional.empty());
    }

    private Optional<Bytes> page(int bank, int page) throws LinkFailure {
        return ask("@TR:%02X,%02X".formatted(bank, page), true, reply -> {
            if (reply instanceof Reply.NotThere) {
                return Optional.of(Optional.<Bytes>empty());
            }
            return reply instanceof Reply.Page found && found.bank() == bank && found.page() == page
                    ? Optional.of(Optional.of(found.block()))
                    : Optional.empty();
        });
    }

    private <T> T ask(String question, boolean enciphered, Choice<T> choice) throws LinkFailure {
        for (int i = 0; i < TRIES; i++) {
            if (enciphered) {
                conversation.sayEnciphered(question);
            } else {
                conversation.sayInTheClear(question);
            }
            var answer = await(question, choice, ANSWER_WITHIN);
            if (answer.isPresent()) {
                answered = true;
                return answer.get();
            }
        }
        throw unanswered(question);
    }

    private <T> Optional<T> await(String name, Choice<T> choice, Duration within) throws LinkFailure {
        for (var line = conversation.hear(within); line.isPresent(); line = conversation.hear(within)) {
            var reply = understand(line.get());
            var chosen = reply.flatMap(choice::of);
            if (chosen.isPresent()) {
                frames.add(new RawFrame(name, Bytes.of(line.get().getBytes(StandardCharsets.US_ASCII))));
                return chosen;
            }
        }
        return Optional.empty();
    }

    private Optional<Reply> understand(String line) throws LinkFailure {
        try {
            var reply = ReplyParser.parse(line);
            if (reply instanceof Reply.Status push) {
                status = push;
            }
            return Optional.of(reply);
        } catch (Garbled noise) {
            return Optional.empty();
        } finally {
            answer(line);
        }
    }

    private void answer(String line) throws LinkFailure {
        if (line.startsWith("@T2:")) {
            conversation.sayInTheClear("@t2:8120000000");
        } else if (line.startsWith("@T3:")) {
            conversation.sayInTheClear("@t3");
        } else if (line.equals("@T0")) {
            conversation.sayEnciphered("@t0");
        }
    }

    /** The newest that was pushed; the machine pushes one every two seconds. */
    private Reply.Status awaitStatus() throws LinkFailure {
        if (status == null) {
            await("@TF", reply -> reply instanceof Reply.Status ? Optional.of(reply) : Optional.empty(), STATUS_WITHIN);
        } else {
            frames.add(new RawFrame("@TF", Bytes.of(("@TF:" + status.field()).getBytes(StandardCharsets.US_ASCII))));
        }
        if (status == null) {
            throw new LinkFailure(Reason.NOT_READY, "the machine does not tell its status");
        }
        return status;
    }

    private LinkFailure unanswered(String question) {
        if (conversation.disturbed() > 0) {
            return new LinkFailure(Reason.GARBLED, "what the machine answers to " + question + " is disturbed");
        }
        return answered
                ? new LinkFailure(Reason.LOST, "the machine no longer answers, last to " + question)
                : new LinkFailure(Reason.ABSENT, "nobody answers");
    }

    private interface Choice<T> {
        Optional<T> of(Reply reply);
    }
}
