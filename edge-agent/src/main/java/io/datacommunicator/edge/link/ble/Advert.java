package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.PackedDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a dongle tells of itself and its machine, in the clear: in its advertisement (27 bytes) and, followed by two texts,
 * in the characteristic "about". Numbers are little-endian.
 *
 * <pre>
 *  0 key (1)  1 dongle version, major (1)  2 minor (1)  4 article (2)  6 machine number (2)  8 serial number (2)
 * 10 production date (2)  12 production date of the steam unit (2)  15 flags (1)  27 dongle version (8)  35 type (16)
 * </pre>
 */
public record Advert(
        int key,
        int majorVersion,
        int minorVersion,
        int articleNumber,
        int machineNumber,
        int serialNumber,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate steamUnitProducedOn,
        int flags,
        String dongleVersion,
        String machineType) {

    private static final int LENGTH = 27;
    private static final int TYPE_AT = 35;
    private static final int LENGTH_WITH_TEXTS = 51;

    public static Advert decode(Bytes data) throws Garbled {
        if (data.length() != LENGTH && data.length() < LENGTH_WITH_TEXTS) {
            throw new Garbled("an advert is %d bytes, or %d and more with its texts, not %d"
                    .formatted(LENGTH, LENGTH_WITH_TEXTS, data.length()));
        }
        return new Advert(
                data.at(0),
                data.at(1),
                data.at(2),
                wordAt(4, data),
                wordAt(6, data),
                wordAt(8, data),
                PackedDate.unpack(wordAt(10, data)).orElse(null),
                PackedDate.unpack(wordAt(12, data)).orElse(null),
                data.at(15),
                textAt(LENGTH, TYPE_AT, data),
                textAt(TYPE_AT, LENGTH_WITH_TEXTS, data));
    }

    /** False for an advert sent before the dongle has heard its machine. */
    public boolean knowsMachine() {
        return articleNumber != 0;
    }

    public MachineIdentity identity() {
        return new MachineIdentity(articleNumber, machineNumber, serialNumber, producedOn);
    }

    /** Empty where it is not set. */
    public Optional<LocalDate> productionDate() {
        return Optional.ofNullable(producedOn);
    }

    /** Empty where it is not set; the unit makes steam and controls it. */
    public Optional<LocalDate> steamUnitProductionDate() {
        return Optional.ofNullable(steamUnitProducedOn);
    }

    private static int wordAt(int offset, Bytes data) {
        return data.at(offset + 1) << 8 | data.at(offset);
    }

    private static String textAt(int from, int until, Bytes data) {
        if (data.length() < until) {
            return "";
        }
        var text = new String(data.range(from, until).toArray(), StandardCharsets.US_ASCII);
        return text.replace("\0", "").strip();
    }
}
