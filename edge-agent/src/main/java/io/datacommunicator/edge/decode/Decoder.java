package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.Garbled;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Captured bytes in, JSON out: the deciphered bytes or text, and what they mean. */
final class Decoder {

    private Decoder() {}

    static ObjectNode decode(Capture capture) throws Garbled {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("link", capture.dialect().option());
        answer.put("kind", capture.kind().option());
        return answer.setAll(
                switch (capture.dialect()) {
                    case BLE -> BleDecoding.of(capture);
                    case UART_V2, UART_V1 -> UartDecoding.of(capture);
                });
    }
}
