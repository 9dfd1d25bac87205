package io.datacommunicator.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.shell.Banner;
import io.datacommunicator.ui.shell.MenuEntry;
import io.datacommunicator.ui.signin.PlatformPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The ways into this feature from others, and what it adds to every page. */
@Configuration(proxyBeanMethods = false)
public final class AccountNavigation {

    @Bean
    @Order(10)
    MenuEntry profileEntry() {
        return () -> new RouterLink(translate("profile.title"), ProfileView.class);
    }

    @Bean
    @Order(40)
    MenuEntry securityEntry(PlatformPages pages) {
        return () -> pages.factors(translate("security.title"));
    }

    @Bean
    @Order(50)
    MenuEntry languageEntry(AccountClient client) {
        return () -> new LanguageChoice(client);
    }

    @Bean
    Banner closingBanner(AccountClient client) {
        return () -> new ClosingBanner(client);
    }
}
