package io.datacommunicator.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/** Hands the proven caller to controller methods that ask for one. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Caller.class);
    }
}
