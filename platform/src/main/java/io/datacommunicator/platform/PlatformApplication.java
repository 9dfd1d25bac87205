package io.datacommunicator.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform's program. */
// Documents are observed by our own one instrumentation.
@SpringBootApplication(exclude = GraphQlObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class PlatformApplication {
    public static void main(String[] arguments) {
        var application = new SpringApplication(PlatformApplication.class);
        application.setDefaultProperties(Map.of("platform.data-directory", "data"));
        ConfigurableApplicationContext running = application.run(arguments);
        if (running.getEnvironment().containsProperty(AdministratorCommand.PROPERTY)) {
            System.exit(SpringApplication.exit(running));
        }
    }
}
