package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.MachineIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meaning of one line, whichever side said it. */
public sealed interface Reply {

    /** {@code ty:}: the machine's type and the version of its program. */
    record Type(String type) implements Reply {}

    /** {@code @T3:}: who wants to talk. */
    record Hello(int articleNumber, String type) implements Reply {}

    /** {@code @tr:37}: all but the article number, which {@code Hello} told. */
    record Identity(
            int machineNumber,
            int serialNumber,
            Optional<LocalDate> producedOn,
            Optional<LocalDate> steamUnitProducedOn)
            implements Reply {
        MachineIdentity with(int articleNumber) {
            return new MachineIdentity(articleNumber, machineNumber, serialNumber, producedOn.orElse(null));
        }
    }

    /** {@code @TF:}: the status, pushed every two seconds. */
    record Status(Bytes field) implements Reply {
        public List<Integer> bits() {
            return AlarmBits.of(field);
        }
    }

    /** {@code @tr:32,00} and its like: one page of a bank, four slots. Bank 32 counts products, bank 33 their overflow. */
    record Page(int bank, int page, Bytes block) implements Reply {}

    /** {@code @tg:43}. */
    record MaintenanceCounts(Bytes block) implements Reply {}

    /** {@code @tg:C0}. */
    record MaintenancePercents(Bytes block) implements Reply {}

    /** {@code @tr:00}: this machine does not have what was asked for. */
    record NotThere() implements Reply {}

    /** {@code rt:}: a line of sixteen words from the memory of an older machine. */
    record MemoryWords(List<Integer> words) implements Reply {
        public MemoryWords {
            words = List.copyOf(words);
        }
    }

    /** {@code ic:}: input bits of an older machine; their meaning differs from model to model. */
    record Inputs(Bytes block) implements Reply {}

    /** A question or a command, known by its capital letters. */
    record Question(String line) implements Reply {}

    /** Understood as a line, but no more. */
    record Other(String line) implements Reply {}
}
