package io.datacommunicator.ui.session;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The ways into this feature from others. */
@Configuration(proxyBeanMethods = false)
public final class SessionNavigation {

    @Bean
    @Order(20)
    MenuEntry sessionsEntry() {
        return () -> toList(translate("sessions.title"));
    }

    public static RouterLink toList(String text) {
        return new RouterLink(text, SessionListView.class);
    }
}
