package io.datacommunicator.edge.link;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers by which people tell machines apart, written {@code ARTICLE-MACHINE-SERIAL}, as 15326-52754-552. */
public record MachineNumbers(int articleNumber, int machineNumber, int serialNumber) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})-(\\d{1,5})-(\\d{1,5})");

    public static MachineNumbers of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("is not ARTICLE-MACHINE-SERIAL, three numbers");
        }
        var numbers = new MachineNumbers(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        return of(numbers.identity(null));
    }

    public static MachineNumbers of(MachineIdentity identity) {
        return new MachineNumbers(identity.articleNumber(), identity.machineNumber(), identity.serialNumber());
    }

    /** The identity of a machine that cannot say these numbers itself. */
    public MachineIdentity identity(@Nullable LocalDate producedOn) {
        return new MachineIdentity(articleNumber, machineNumber, serialNumber, producedOn);
    }
}
