package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.gazell.RadioPacket.Kind;
import io.datacommunicator.edge.link.uart.Dialogue;
import java.time.Duration;
import java.util.Optional;

/** The lines of a machine's service port over the radio, which has a cipher of its own or none: lines go as they are. */
final class RadioDialogue implements Dialogue {

    private final Stick stick;
    private final LineJoiner joiner = new LineJoiner();
    private int spoilt;

    RadioDialogue(Stick stick) {
        this.stick = stick;
    }

    @Override
    public void sayInTheClear(String line) throws LinkFailure {
        stick.say(line);
    }

    @Override
    public void sayEnciphered(String line) throws LinkFailure {
        stick.say(line);
    }

    @Override
    public Optional<String> hear(Duration within) throws LinkFailure {
        for (var packet = stick.receive(within); packet.isPresent(); packet = stick.receive(within)) {
            var line = packet.get().kind() == Kind.LINE ? join(packet.get()) : Optional.<String>empty();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    @Override
    public int disturbed() {
        return stick.disturbed() + spoilt;
    }

    private Optional<String> join(RadioPacket packet) {
        try {
            return joiner.take(packet);
        } catch (Garbled garbled) {
            spoilt++;
            return Optional.empty();
        }
    }
}
