package io.datacommunicator.ui.testing;

import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scalars, names by language, and types that are never asked for by interface. */
final class FakeWiring {

    private FakeWiring() {}

    static void types(RuntimeWiring.Builder wiring) {
        wiring.scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(text("MacAddress"))
                .scalar(text("Hex"))
                .type("Receipt", type -> type.typeResolver(_ -> null))
                .type("ProductCounter", type -> type.dataFetcher("product", asked -> word(asked, "product")))
                .type("AlarmEpisode", type -> type.dataFetcher("name", asked -> word(asked, "name")))
                .type("Machine", type -> type.dataFetcher("history", FakeHistory::of));
    }

    private static GraphQLScalarType text(String name) {
        return ExtendedScalars.newAliasedScalar(name)
                .aliasedScalar(graphql.Scalars.GraphQLString)
                .build();
    }

    private static @Nullable Object word(DataFetchingEnvironment asked, String field) {
        Map<String, Object> source = asked.getSource();
        Object words = source == null ? null : source.get(field);
        return words instanceof Map<?, ?> byLanguage ? byLanguage.get(asked.getArgument("language")) : words;
    }
}
