package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.ble.WantedDongle;
import java.util.List;
import java.util.Optional;

/** Chooses the wanted one among the dongles in the air. Pure. */
final class DongleChoice {

    private final WantedDongle wanted;

    DongleChoice(WantedDongle wanted) {
        this.wanted = wanted;
    }

    /** The one about which listening longer would tell nothing new. */
    Optional<Sighting> certain(List<Sighting> heard) {
        return wanted.namesOne()
                ? possible(heard).stream()
                        .filter(one -> one.machine().isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** The best after all listening; one that does not tell its machine in the air may tell it when connected. */
    Sighting best(List<Sighting> heard) throws LinkFailure {
        var certain = certain(heard);
        var possible = possible(heard);
        if (certain.isPresent()) {
            return certain.get();
        }
        return switch (possible.size()) {
            case 0 -> throw absent(heard.isEmpty() ? "no dongle is in the air" : "the wanted dongle is not in the air");
            case 1 -> possible.getFirst();
            default -> throw absent("several dongles are in the air; say which by address or identity");
        };
    }

    private List<Sighting> possible(List<Sighting> heard) {
        return heard.stream()
                .filter(one -> wanted.acceptsAddress(one.address()))
                .filter(one -> one.machine()
                        .map(machine -> wanted.accepts(machine.identity()))
                        .orElse(true))
                .toList();
    }

    private static LinkFailure absent(String why) {
        return new LinkFailure(Reason.ABSENT, why);
    }
}
