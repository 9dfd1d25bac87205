package io.datacommunicator.ui.viewer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the language of every new page before its first word: the viewer's, else the browser's. This is the one place
 * of the site that waits for the platform, once a session and not for long.
 */
@org.springframework.stereotype.Component
public final class Greeting implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final transient ViewerClient client;

    Greeting(ViewerClient client) {
        this.client = client;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> greet(init.getUI()));
    }

    /** The viewer of this session, where the platform could be asked. */
    public static Optional<Viewer> viewer() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(Viewer.class));
    }

    /** Makes known to this session what the viewer changed, and tells the page at hand. */
    public static void renew(Viewer viewer) {
        UI page = UI.getCurrent();
        page.getSession().setAttribute(Viewer.class, viewer);
        ComponentUtil.fireEvent(page, new ViewerChanged(page, viewer));
    }

    /** Tells a component of a page what the viewer changed, until the component leaves it. */
    public static void onChange(UI page, Component component, Consumer<Viewer> changed) {
        Registration listening =
                ComponentUtil.addListener(page, ViewerChanged.class, event -> changed.accept(event.viewer()));
        component.addDetachListener(detach -> {
            listening.remove();
            detach.unregisterListener();
        });
    }

    private void greet(UI page) {
        VaadinSession session = page.getSession();
        if (session.getAttribute(Viewer.class) == null) {
            session.setAttribute(Viewer.class, asked());
        }
        viewer().map(viewer -> asWrittenAtHome(viewer.locale())).ifPresent(page::setLocale);
        page.getPage()
                .executeJs(
                        "document.documentElement.lang = $0", page.getLocale().getLanguage());
    }

    private @Nullable Viewer asked() {
        try {
            return client.viewer().block(PATIENCE);
        } catch (PlatformFailure | IllegalStateException unanswered) {
            LOG.info("The platform does not say in which language to speak", unanswered);
            return null;
        }
    }

    // A browser set to de-CH writes numbers as in Switzerland.
    private static Locale asWrittenAtHome(Locale language) {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getLocales).stream()
                .flatMap(locales -> Collections.list(locales).stream())
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }
}
