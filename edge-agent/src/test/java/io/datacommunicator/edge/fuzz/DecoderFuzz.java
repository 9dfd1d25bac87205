package io.datacommunicator.edge.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Ten minutes of coverage-guided bytes for each decoder; {@code infra/fuzz} runs them one by one, for {@code --claim}. The
 * name keeps it out of the ordinary tests, where {@link DecodersTests} stands for it.
 */
final class DecoderFuzz {

    private static final String TEN_MINUTES = "10m";

    @FuzzTest(maxDuration = TEN_MINUTES)
    void advert(byte[] bytes) {
        Decoders.ADVERT.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void status(byte[] bytes) {
        Decoders.STATUS.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void message(byte[] bytes) {
        Decoders.MESSAGE.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void counters(byte[] bytes) {
        Decoders.COUNTERS.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void triples(byte[] bytes) {
        Decoders.TRIPLES.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void alarmBits(byte[] bytes) {
        Decoders.ALARM_BITS.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void maintenance(byte[] bytes) {
        Decoders.MAINTENANCE.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void spread(byte[] bytes) {
        Decoders.SPREAD.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void cipherFrame(byte[] bytes) {
        Decoders.CIPHER_FRAME.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void line(byte[] bytes) {
        Decoders.LINE.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void rawLines(byte[] bytes) {
        Decoders.RAW_LINES.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void reply(byte[] bytes) {
        Decoders.REPLY.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void cobs(byte[] bytes) {
        Decoders.COBS.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void stickFrame(byte[] bytes) {
        Decoders.STICK_FRAME.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void stickStream(byte[] bytes) {
        Decoders.STICK_STREAM.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void radioPackets(byte[] bytes) {
        Decoders.RADIO_PACKETS.understands(bytes);
    }

    @FuzzTest(maxDuration = TEN_MINUTES)
    void lease(byte[] bytes) {
        Decoders.LEASE.understands(bytes);
    }
}
