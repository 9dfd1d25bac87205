package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class EmbeddedDatabaseTests {
    @Test
    void withoutADataDirectoryThereIsNoDatabase() {
        assertThat(after(Map.of()).containsProperty("spring.r2dbc.url")).isFalse();
    }

    @Test
    void addressOfTheOperatorIsObeyed() {
        var environment = after(Map.of(
                "spring.r2dbc.url", "r2dbc:postgresql://db/data",
                "DATABASE_URL", "postgresql://a:b@other/data",
                "platform.data-directory", "/nowhere"));

        assertThat(environment.getProperty("spring.r2dbc.url")).isEqualTo("r2dbc:postgresql://db/data");
        assertThat(environment.containsProperty("spring.flyway.url")).isFalse();
    }

    @Test
    void foreignServerIsUsedByThreeRoles() {
        var environment = after(Map.of(
                "DATABASE_URL", "postgresql://runtime:r@db/data",
                "DATABASE_JOB_URL", "postgresql://job:j@db/data",
                "DATABASE_OWNER_URL", "postgresql://owner:o@db/data"));

        assertThat(environment.getProperty("spring.r2dbc.url")).isEqualTo("r2dbc:postgresql://db:5432/data");
        assertThat(environment.getProperty("spring.r2dbc.username")).isEqualTo("runtime");
        assertThat(environment.getProperty("spring.r2dbc.password")).isEqualTo("r");
        assertThat(environment.getProperty("platform.jobs.url")).isEqualTo("jdbc:postgresql://db:5432/data");
        assertThat(environment.getProperty("platform.jobs.user")).isEqualTo("job");
        assertThat(environment.getProperty("platform.jobs.password")).isEqualTo("j");
        assertThat(environment.getProperty("spring.flyway.url")).isEqualTo("jdbc:postgresql://db:5432/data");
        assertThat(environment.getProperty("spring.flyway.user")).isEqualTo("owner");
        assertThat(environment.getProperty("spring.flyway.password")).isEqualTo("o");
    }

    @Test
    void foreignServerWithoutAnOwnerIsNotMigrated() {
        var environment = after(Map.of("DATABASE_URL", "postgresql://runtime:r@db/data"));

        assertThat(environment.getProperty("spring.flyway.enabled", Boolean.class))
                .isFalse();
    }

    private static StandardEnvironment after(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
        new EmbeddedDatabase().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
