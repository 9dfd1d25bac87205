package io.datacommunicator.platform.encryption;

import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The form of content before it is sealed: CBOR (RFC 8949), records by their component names. */
final class Cbor {
    private static final CBORMapper MAPPER = CBORMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Cbor() {}

    static byte[] write(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }

    static <T> T read(byte[] content, Class<T> type) {
        // The content's own words never reach a message: it was sealed a moment ago.
        return quietly(() -> MAPPER.readValue(content, type), type);
    }

    private static <T> T quietly(Supplier<T> reading, Class<T> type) {
        try {
            return reading.get();
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("sealed content is not a " + type.getSimpleName());
        }
    }
}
