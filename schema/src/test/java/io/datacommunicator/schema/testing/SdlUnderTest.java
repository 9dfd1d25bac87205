package io.datacommunicator.schema.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An SDL with its scalars wired, and its own types and fields; those of GraphQL itself are left out. */
public record SdlUnderTest(GraphQLSchema schema) {

    private static final Set<String> OPERATIONS = Set.of("Query", "Mutation", "Subscription");

    public static SdlUnderTest parse(String sdl) {
        var registry = new SchemaParser().parse(sdl);
        return new SdlUnderTest(new SchemaGenerator().makeExecutableSchema(registry, wiring(registry)));
    }

    /** All types of this kind, without the operations. */
    public <T extends GraphQLNamedType> Stream<T> types(Class<T> kind) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .filter(type -> !OPERATIONS.contains(type.getName()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** All fields of object types, without the operations. */
    public Stream<MarkedField> fields() {
        return types(GraphQLObjectType.class)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new MarkedField(type, field)));
    }

    /** The coordinates that can be shared, by their number. */
    public SortedMap<Integer, Set<String>> coordinatesByNumber() {
        return fields().filter(MarkedField::shareable)
                .collect(groupingBy(
                        MarkedField::number,
                        TreeMap::new,
                        mapping(MarkedField::coordinate, toCollection(TreeSet::new))));
    }

    private static RuntimeWiring wiring(TypeDefinitionRegistry registry) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(text("MacAddress"))
                .scalar(text("Hex"));
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> neverResolve(wiring, type.getName()));
        registry.getTypes(UnionTypeDefinition.class).forEach(type -> neverResolve(wiring, type.getName()));
        return wiring.build();
    }

    private static void neverResolve(RuntimeWiring.Builder wiring, String name) {
        wiring.type(name, type -> type.typeResolver(environment -> null));
    }

    private static GraphQLScalarType text(String name) {
        return ExtendedScalars.newAliasedScalar(name)
                .aliasedScalar(Scalars.GraphQLString)
                .build();
    }
}
