package io.datacommunicator.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * Brings answers to one component, in order, under the lock of its page. A new source replaces the one before; all
 * ends when the component leaves the page. Sources are subscribed to on the thread of the page.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Disposable.Swap current = Disposables.swap();

    public Delivery(Component to) {
        to.addDetachListener(_ -> stop());
    }

    public <T> void of(Publisher<T> source, Consumer<T> arrived, Consumer<PlatformFailure> failed) {
        stop();
        UI page = UI.getCurrent();
        current.update(Flux.from(source)
                .subscribe(
                        value -> on(page, () -> arrived.accept(value)),
                        error -> on(page, () -> failed.accept(failure(error)))));
    }

    public void stop() {
        current.update(Disposables.disposed());
    }

    private static PlatformFailure failure(Throwable error) {
        if (error instanceof PlatformFailure failure) {
            if (failure.code() == FailureCode.INTERNAL) {
                LOG.warn("The platform's answer could not be used", failure);
            }
            return failure;
        }
        LOG.error("An answer could not be delivered", error);
        return new PlatformFailure(FailureCode.INTERNAL);
    }

    // An answer that is there at once needs no push: the request under way carries it. What a command throws later
    // goes to the session's error handler.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void on(UI page, Command command) {
        if (page.getSession() != null && page.getSession().hasLock()) {
            command.execute();
            return;
        }
        try {
            page.access(command);
        } catch (UIDetachedException closed) {
            LOG.debug("An answer came after its page was closed", closed);
        }
    }
}
