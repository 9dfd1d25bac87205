package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BindingTests {
    @Test
    void associatedDataIsWhatItHasAlwaysBeen() {
        byte[] data = Binding.of("a.b.c", new UUID(1, 2), new UUID(3, 4)).associatedData(1);

        // Sealed rows depend on every byte of it.
        assertThat(HexFormat.of().formatHex(data))
                .isEqualTo("00000005" + "612e622e63" + "00000020" + "0000000000000001" + "0000000000000002"
                        + "0000000000000003" + "0000000000000004" + "00000001" + "01");
    }

    @Test
    void noTwoPlacesReadAlike() {
        UUID one = new UUID(1, 2);
        UUID two = new UUID(3, 4);
        List<byte[]> places = List.of(
                Binding.of("a.b.c", one, two).associatedData(1),
                Binding.of("a.b.c", two, one).associatedData(1),
                Binding.of("a.b.c", one).associatedData(1),
                Binding.of("a.b.c").associatedData(1),
                Binding.of("a.b.cc", one).associatedData(1),
                Binding.of("a.b.c", one).associatedData(2));

        assertThat(places.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
    }
}
