package io.datacommunicator.edge.decode;

import com.google.gson.JsonObject;
import io.datacommunicator.edge.link.Garbled;

/** Captured bytes in, JSON out: the deciphered bytes or text, and what they mean. */
final class Decoder {

    private Decoder() {}

    static JsonObject decode(Capture capture) throws Garbled {
        var answer = new JsonObject();
        answer.addProperty("link", capture.dialect().option());
        answer.addProperty("kind", capture.kind().option());
        return Meaning.joined(
                answer,
                switch (capture.dialect()) {
                    case BLE -> BleDecoding.of(capture);
                    case UART_V2, UART_V1 -> UartDecoding.of(capture);
                });
    }
}
