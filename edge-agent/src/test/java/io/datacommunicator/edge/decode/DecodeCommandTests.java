package io.datacommunicator.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are cut short, disturbed or of another kind: one line, exit code 2, and nothing else. */
final class DecodeCommandTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--link ble --kind advert|2A0508039C359215",
                "--link ble --kind advert|2A0508039C359",
                "--link ble --kind advert|GIGA",
                "--link ble --kind status --key 2A|77E13ED68882D3D7A323FA98A4A3FAAB4756A6",
                "--link ble --kind status --key 2B|77E13ED68882D3D7A323FA98A4A3FAAB4756A629",
                "--link ble --kind counters|00014E00000000002700",
                "--link ble --kind maintenance --article 13724|001A00010009016810",
                "--link ble --kind percent --article 13724|00FF",
                "--link uart-v2 --kind frame|26CE24A8510C13F3",
                "--link uart-v2 --kind frame|26FF24A8510C13F3A99DB7F1778DF02A557AB0250D0A",
                "--link uart-v2 --kind frame|26DFF4716910A2CD1B",
                "--link uart-v2 --kind frame|0102030405",
                "--link uart-v2 --kind frame|5B5F5F5F5F7B",
                "--link uart-v2 --kind frame|0D0A",
                "--link uart-v2 --kind status|@TF:4000",
                "--link uart-v2 --kind status|@TF:40000000080Z",
                "--link uart-v2 --kind status|@tg:C000FF46",
                "--link uart-v2 --kind counters|@tr:32,00,0EA9FFFF0067",
                "--link uart-v2 --kind counters|@tr:32,00,00A9FFFF006702BE",
                "--link uart-v2 --kind counters|00A9FFFF006702BE",
                "--link uart-v2 --kind maintenance|@tg:43001A0001",
                "--link uart-v1 --kind counters|rt:0FF307B2",
                "--link uart-v1 --kind percent|rt:0FF307B210630BB1000000140077392E002D000D167800000000021B00020040",
                "--link uart-v1 --kind status|DFB01E00"
            })
    void whatCannotBeDecodedIsSaidInOneLine(String options, String bytes) {
        var decoded = decode(options, bytes);
        assertThat(decoded.exitCode()).isEqualTo(2);
        assertThat(decoded.out()).isEmpty();
        assertThat(decoded.err().strip()).startsWith("cannot be decoded: ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--link wifi --kind frame,26",
        "--link ble --kind tables,26",
        "--link ble --kind frame --key 2AA,26",
        "--link ble --kind frame --article -1,26",
        "--link ble --kind counters --article 70000,26"
    })
    void aWrongOptionIsAWrongUse(String options, String bytes) {
        var decoded = decode(options, bytes);
        assertThat(decoded.exitCode()).isEqualTo(2);
        assertThat(decoded.out()).isEmpty();
        assertThat(decoded.err()).contains("--");
    }

    @Test
    void bytesMayComeInPieces() {
        var whole = decode("--link ble --kind status --key 2A", "77E13ED68882D3D7A323FA98A4A3FAAB4756A629");
        var pieces = decode("--link ble --kind status --key 0x2a", "77E13ED6 8882d3d7 0xA323FA98 A4:A3:FA:AB 4756A629");
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void framesWithoutLineEndsAreToldApart() {
        var decoded = decode("--link uart-v2 --kind frame", "26DFF4716910A2CD5FAD 26BEC5C3DE2547");
        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.out()).contains("@TR:37").contains("@t0");
    }

    @Test
    void aZ10CountsDoubleEspressiInAnotherSlot() {
        var decoded = decode(
                "--link uart-v2 --kind counters --article 15361",
                "@tr:32,00,0EA9FFFF006702BE @tr:32,04,FFFFFFFF00070009");
        assertThat(decoded.out()).contains("\"code\": 49").contains("\"code\": 54");
        assertThat(decoded.out()).doesNotContain("\"hex\": \"12\"");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void noiseNeverDoesMoreThanFail(String options) {
        var random = new Random(options.hashCode());
        for (int round = 0; round < 60; round++) {
            var noise = new byte[random.nextInt(1, 230)];
            random.nextBytes(noise);
            if (random.nextBoolean()) {
                noise[0] = 0x26;
            }
            assertThat(decode(options, HexFormat.of().formatHex(noise)).exitCode())
                    .isIn(0, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("io.datacommunicator.edge.decode.CapturedVectorTests#vectors")
    void aDisturbedCaptureNeverDoesMoreThanFail(CapturedVectorTests.Vector vector) {
        var random = new Random(vector.hashCode());
        for (int round = 0; round < 6; round++) {
            var bytes = new StringBuilder(vector.bytes());
            int at = random.nextInt(bytes.length());
            switch (random.nextInt(3)) {
                case 0 -> bytes.setCharAt(at, "0123456789ABCDEF".charAt(random.nextInt(16)));
                case 1 -> bytes.deleteCharAt(at);
                default -> bytes.setLength(Math.max(1, at));
            }
            assertThat(decode(vector.options(), bytes.toString()).exitCode()).isIn(0, 2);
        }
    }

    static Stream<String> everyKind() {
        return Stream.of("ble", "uart-v2", "uart-v1")
                .flatMap(link -> Stream.of(Kind.values()).map(kind -> "--link " + link + " --kind " + kind.option()));
    }

    private static Decoded decode(String options, String bytes) {
        return Decoded.by(Stream.of(options.split(" "), bytes.split(" "))
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }
}
