package io.datacommunicator.platform.graphql;

import static org.springframework.web.servlet.function.RequestPredicates.accept;
import static org.springframework.web.servlet.function.RequestPredicates.contentType;

import graphql.execution.instrumentation.Instrumentation;
import io.datacommunicator.platform.access.Caller;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of this package together. Tests of a controller import it. */
@Configuration(proxyBeanMethods = false)
@Import(UnreadableRequests.class)
public class GraphQlConfiguration {
    static final String PATH = "/graphql";
    static final DataSize LARGEST_BODY = DataSize.ofMegabytes(5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    // After sign-in, so that only known callers make us hold a body.
    private static final int AFTER_SECURITY = 0;

    @Bean
    Errors graphQlErrors() {
        return new Errors(new ErrorTexts(), UUID::randomUUID);
    }

    @Bean
    HttpErrors httpErrors() {
        return new HttpErrors(JsonMapper.builder().build());
    }

    @Bean
    RuntimeWiringConfigurer wiring() {
        return wiring -> {
            Scalars.ALL.forEach(wiring::scalar);
            wiring.directive(SharedFields.SHAREABLE, new SharedFields())
                    .directive(SharedFields.OWNER_ONLY, new SharedFields())
                    .directiveWiring(new GrantedTypes());
        };
    }

    /** Members of unions are named as their SDL types; the classes of nodes are told by their sources. */
    @Bean
    GraphQlSourceBuilderCustomizer types(ObjectProvider<NodeSource> nodes) {
        return source -> {
            var resolver = new ClassNameTypeResolver();
            nodes.forEach(node -> resolver.addMapping(node.type(), node.kind().typeName()));
            source.defaultTypeResolver(resolver);
        };
    }

    /** Nothing blocks here, so no field needs a thread of its own; Boot would start one for each that is no publisher. */
    @Bean
    static BeanPostProcessor fieldsWithoutThreads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(_ -> false);
                }
                return bean;
            }
        };
    }

    @Bean
    @Order(1)
    Instrumentation documents(Errors errors, ObjectProvider<ObservationRegistry> registry) {
        return new Documents(errors, registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocuments() {
        var parsed = new ParsedDocuments();
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(parsed));
    }

    @Bean
    HandlerMethodArgumentResolver callerArgument() {
        return new ContextArgument(Caller.class);
    }

    @Bean
    HandlerMethodArgumentResolver lastQuestionArgument() {
        return new ContextArgument(LastQuestion.class);
    }

    @Bean
    DataFetcherExceptionResolver failureResolver(Errors errors) {
        return new FailureResolver(errors);
    }

    /** Around everything else, the question who asks included. */
    @Bean
    @Order(0)
    WebGraphQlInterceptor timeLimit(Errors errors) {
        return new TimeLimit(LONGEST_ANSWER, errors);
    }

    @Bean
    FilterRegistrationBean<RequestSizeFilter> requestSize(Errors errors, HttpErrors answers) {
        var registration = new FilterRegistrationBean<>(new RequestSizeFilter(LARGEST_BODY, errors, answers));
        registration.addUrlPatterns(PATH);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** Boot would answer a type we cannot write as if it were one we cannot read. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> unacceptable() {
        MediaType[] written = {
            MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM
        };
        return RouterFunctions.route()
                .POST(
                        PATH,
                        contentType(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE)
                                .and(accept(written).negate()),
                        request ->
                                ServerResponse.status(HttpStatus.NOT_ACCEPTABLE).build())
                .build();
    }
}
