package io.datacommunicator.platform.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against {@link SignInSite} on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SignInSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "platform.url=http://localhost:8421",
            "platform.admin-ui.url=http://localhost:8420",
            "platform.admin-ui.client-secret=a secret for tests, long enough",
            // No database here: this address keeps the bundled one from starting, the rest from being looked for.
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.graphql.schema.locations=classpath:none/",
            "spring.autoconfigure.exclude=org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration,"
                    + "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "management.endpoints.web.exposure.include=health,prometheus,env"
        })
@interface SignInTest {}
