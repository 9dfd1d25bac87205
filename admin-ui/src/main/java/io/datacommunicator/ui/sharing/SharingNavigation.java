package io.datacommunicator.ui.sharing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The ways into this feature from others. */
@Configuration(proxyBeanMethods = false)
class SharingNavigation {

    @Bean
    @Order(20)
    MenuEntry sharingEntry() {
        return () -> new RouterLink(translate("sharing.title"), SharingView.class);
    }

    @Bean
    @Order(21)
    MenuEntry receivedEntry() {
        return () -> toReceived(translate("received.title"));
    }

    static RouterLink toReceived(String text) {
        return new RouterLink(text, ReceivedView.class);
    }
}
