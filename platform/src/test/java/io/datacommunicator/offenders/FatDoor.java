package io.datacommunicator.offenders;

import org.springframework.stereotype.Controller;

/** R6: everybody may call it, its name does not say what it is, and it knows a store. */
@Controller
public final class FatDoor {
    private final LooseStore store;

    FatDoor(LooseStore store) {
        this.store = store;
    }

    public LooseStore store() {
        return store;
    }
}
