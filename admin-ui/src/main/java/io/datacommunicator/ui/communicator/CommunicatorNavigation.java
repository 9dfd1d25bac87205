package io.datacommunicator.ui.communicator;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The ways into this feature from others. */
@Configuration(proxyBeanMethods = false)
public final class CommunicatorNavigation {

    @Bean
    @Order(30)
    MenuEntry communicatorsEntry() {
        return () -> toList(translate("communicators.title"));
    }

    public static RouterLink toList(String text) {
        return new RouterLink(text, CommunicatorListView.class);
    }

    static RouterLink toCommunicator(Communicator communicator) {
        return new RouterLink(
                communicator.called(),
                CommunicatorDetailsView.class,
                new RouteParameters(CommunicatorDetailsView.ID, communicator.id()));
    }
}
