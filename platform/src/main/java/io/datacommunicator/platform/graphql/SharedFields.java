package io.datacommunicator.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.datacommunicator.platform.access.Granted;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the fetcher of every field with {@code @shareable} or {@code @ownerOnly} and asks the source object's
 * grant. Without it the fetcher is never called and the field is null.
 */
final class SharedFields implements SchemaDirectiveWiring {
    static final String SHAREABLE = "shareable";
    static final String OWNER_ONLY = "ownerOnly";

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        int number = number(environment.getElement());
        String coordinate = environment.getFieldsContainer().getName() + "."
                + environment.getElement().getName();
        DataFetcher<?> fetcher = environment.getFieldDataFetcher();
        // Spring leaves trivial fetchers alone and gives the others their context: stay what the fetcher was.
        return environment.setFieldDataFetcher(
                fetcher instanceof TrivialDataFetcher<?>
                        ? new GuardedProperty(fetcher, number, coordinate)
                        : new GuardedFetcher(fetcher, number, coordinate));
    }

    /** The number by which the field is shared, {@link Granted#OWNER_ONLY} where it never is. */
    static int number(GraphQLFieldDefinition field) {
        var shareable = field.getAppliedDirective(SHAREABLE);
        if (shareable == null) {
            return Granted.OWNER_ONLY;
        }
        Object number = shareable.getArgument("number").getValue();
        return Integer.parseInt(Objects.toString(number));
    }

    /** The fetcher behind ours. */
    static DataFetcher<?> unguarded(DataFetcher<?> fetcher) {
        return fetcher instanceof GuardedFetcher guarded ? guarded.fetcher() : fetcher;
    }

    /** Fails closed: an object that knows nothing of grants shows nothing. */
    private static boolean covers(@Nullable Object source, int number, String coordinate) {
        if (source instanceof Granted granted) {
            return granted.covers(number);
        }
        throw new IllegalStateException("the source of " + coordinate + " is not Granted");
    }

    private static Object notShared(DataFetchingEnvironment environment, String coordinate) {
        var path = environment.getExecutionStepInfo().getPath();
        return DataFetcherResult.newResult()
                .error(new NotSharedError(path, coordinate))
                .build();
    }

    private record GuardedFetcher(DataFetcher<?> fetcher, int number, String coordinate)
            implements DataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return covers(environment.getSource(), number, coordinate)
                    ? fetcher.get(environment)
                    : notShared(environment, coordinate);
        }
    }

    private record GuardedProperty(DataFetcher<?> fetcher, int number, String coordinate)
            implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            if (!covers(source, number, coordinate)) {
                return notShared(environment.get(), coordinate);
            }
            return fetcher instanceof LightDataFetcher<?> light
                    ? light.get(field, source, environment)
                    : fetcher.get(environment.get());
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            Object source = Objects.requireNonNull(environment.getSource());
            return get(environment.getFieldDefinition(), source, () -> environment);
        }
    }
}
