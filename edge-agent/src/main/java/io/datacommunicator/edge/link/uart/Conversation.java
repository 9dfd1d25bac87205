package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.ReadCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lines to and from a service port. The only writer on this link: a line that may change a machine ends here. What comes
 * disturbed is dropped and counted.
 */
final class Conversation implements Dialogue {

    /** A machine needs this long to take in one byte, which is four on the wire. */
    private static final Duration BYTE_PAUSE = Duration.ofMillis(8);

    private static final Duration LISTEN_PAUSE = Duration.ofMillis(20);
    /** Adapters hand on what they got in portions, up to 16 ms apart; what is quiet for longer has ended. */
    private static final Duration QUIET = Duration.ofMillis(60);

    private final SerialStream stream;
    private final Pace pace;
    private final RandomGenerator random;
    private final LineAssembler assembler = new LineAssembler();
    private final Deque<String> heard = new ArrayDeque<>();
    private Duration lastHeard = Duration.ZERO;
    private int disturbed;

    Conversation(SerialStream stream, Pace pace, RandomGenerator random) {
        this.stream = stream;
        this.pace = pace;
        this.random = random;
    }

    @Override
    public int disturbed() {
        return disturbed;
    }

    @Override
    public void sayInTheClear(String line) throws LinkFailure {
        send(Bytes.of((ReadCommands.requireLine(line) + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void sayEnciphered(String line) throws LinkFailure {
        send(new CipherFrame(random.nextInt(256), ReadCommands.requireLine(line)).encode());
    }

    @Override
    public Optional<String> hear(Duration within) throws LinkFailure {
        var until = pace.elapsed().plus(within);
        while (heard.isEmpty()) {
            if (pace.elapsed().compareTo(until) >= 0) {
                return Optional.empty();
            }
            listen();
        }
        return Optional.of(heard.removeFirst());
    }

    private void listen() throws LinkFailure {
        var raw = stream.read();
        if (raw.length() > 0) {
            lastHeard = pace.elapsed();
        } else {
            if (pace.elapsed().minus(lastHeard).compareTo(QUIET) >= 0) {
                assembler.silence();
            }
            pace.pause(LISTEN_PAUSE);
        }
        for (int i = 0; i < raw.length(); i++) {
            assembler.take(raw.at(i)).ifPresent(this::keep);
        }
    }

    private void keep(Bytes line) {
        try {
            var text = LineAssembler.text(line);
            if (!text.isEmpty()) {
                heard.addLast(text);
            }
        } catch (Garbled noise) {
            disturbed++;
        }
    }

    private void send(Bytes plain) throws LinkFailure {
        for (int i = 0; i < plain.length(); i++) {
            stream.write(BitSpread.encode(plain.range(i, i + 1)));
            pace.pause(BYTE_PAUSE);
        }
    }
}
