package io.datacommunicator.ui;

import io.datacommunicator.ui.graphql.PlatformClient;
import io.datacommunicator.ui.signin.PlatformPages;
import io.datacommunicator.ui.testing.Cast;
import io.datacommunicator.ui.testing.FakeMachine;
import io.datacommunicator.ui.testing.FakePlatform;
import io.datacommunicator.ui.testing.FakeSignOut;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * The site on a platform in memory, without sign-in: for tests, and to look at. The first argument may be `empty` or
 * a delay as `PT2S`; every ten seconds the first machine is read anew.
 */
@SpringBootConfiguration
@Profile("fake") // so that the real application does not find it beside itself in tests
@EnableAutoConfiguration(exclude = {SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ComponentScan(
        basePackages = "io.datacommunicator.ui",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"io\\.datacommunicator\\.ui\\.signin\\..*", ".*AdminUiApplication", ".*Tests.*"}))
public class DevAdminUi {

    public static void main(String[] arguments) {
        FakePlatform platform = new SpringApplicationBuilder(DevAdminUi.class)
                .profiles("fake")
                .run()
                .getBean(FakePlatform.class);
        Optional<String> mood =
                Optional.of(arguments).filter(all -> all.length > 0).map(all -> all[0]);
        mood.filter(word -> word.startsWith("PT")).map(Duration::parse).ifPresent(platform::answerAfter);
        if (mood.filter("empty"::equals).isEmpty()) {
            populate(platform);
        }
    }

    private static void populate(FakePlatform platform) {
        Cast.all(platform, Clock.systemUTC().instant());
        FakeMachine lobby = platform.machine(0);
        Flux.interval(Duration.ofSeconds(10)).subscribe(tick -> {
            lobby.read(Clock.systemUTC().instant(), 12_345 + tick);
            platform.announce(lobby);
        });
    }

    @Bean
    FakePlatform fakePlatform() {
        return new FakePlatform();
    }

    @Bean
    PlatformClient platform(FakePlatform fake) {
        return new PlatformClient(fake.client(), Context::empty);
    }

    @Bean
    PlatformPages platformPages() {
        return new PlatformPages(URI.create("https://platform.example"));
    }

    @Bean
    FakeSignOut signOut() {
        return new FakeSignOut();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
