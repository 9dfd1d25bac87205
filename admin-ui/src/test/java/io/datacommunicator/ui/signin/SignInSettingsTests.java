package io.datacommunicator.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SignInSettingsTests {

    @EnableConfigurationProperties(SignInSettings.class)
    private static final class Configuration {}

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(Configuration.class);

    @Test
    void platformIsOnThisMachineUnlessSaidOtherwise() {
        program.withPropertyValues("admin-ui.client-secret=s")
                .run(started -> assertThat(started.getBean(SignInSettings.class).platformUrl())
                        .isEqualTo(URI.create("http://localhost:8421")));
    }

    @Test
    void everyPropertyIsRead() {
        program.withPropertyValues("admin-ui.client-secret=s", "admin-ui.platform-url=https://platform.example")
                .run(started -> assertThat(started.getBean(SignInSettings.class))
                        .isEqualTo(new SignInSettings(URI.create("https://platform.example"), "s")));
    }

    @ParameterizedTest
    @CsvSource({
        "admin-ui.client-secret=",
        "admin-ui.platform-url=/platform",
        "admin-ui.platform-url=https://p.example/",
        "admin-ui.platform=https://p.example"
    })
    void badValuesStopTheStart(String property) {
        program.withPropertyValues("admin-ui.client-secret=s", property)
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void secretIsNeverPrinted() {
        assertThat(new SignInSettings(URI.create("http://localhost"), "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
