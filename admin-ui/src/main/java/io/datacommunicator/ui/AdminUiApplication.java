package io.datacommunicator.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the site. What every page has in common stands here too: push, style, colours by the reader's system. */
@SpringBootApplication
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
public class AdminUiApplication implements AppShellConfigurator {

    private static final long serialVersionUID = 1;

    public static void main(String[] arguments) {
        SpringApplication.run(AdminUiApplication.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Data Communicator");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "icon.svg", "any");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
