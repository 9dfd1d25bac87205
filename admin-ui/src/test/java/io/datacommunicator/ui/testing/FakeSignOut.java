package io.datacommunicator.ui.testing;

import io.datacommunicator.ui.signin.SignOut;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers by which way the person left last. */
public final class FakeSignOut implements SignOut {

    private final AtomicReference<String> way = new AtomicReference<>("");

    @Override
    public void now() {
        way.set("now");
    }

    @Override
    public void ended() {
        way.set("ended");
    }

    public String way() {
        return way.get();
    }

    void reset() {
        way.set("");
    }
}
