package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.ble.Advert;
import java.util.Optional;

/**
 * A dongle that was heard.
 *
 * @param path its object on the bus
 * @param manufacturerData of its advertisement; empty where it advertises none
 */
record Sighting(String path, String address, Optional<Bytes> manufacturerData) {

    /** What it says of its machine; empty as long as it does not know it, and where that cannot be read. */
    Optional<Advert> machine() {
        try {
            var advert = manufacturerData.isPresent()
                    ? Optional.of(Advert.decode(manufacturerData.get()))
                    : Optional.<Advert>empty();
            return advert.filter(Advert::knowsMachine);
        } catch (Garbled unreadable) {
            return Optional.empty();
        }
    }
}
