package io.datacommunicator.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.datacommunicator.platform.access.Granted;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Looks, while the schema is put together, at what controllers say they return and at what can be reached from there
 * by properties. An object with fields to share whose class is not {@link Granted} stops the start.
 */
final class GrantedTypes implements SchemaDirectiveWiring {
    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var fetcher = SharedFields.unguarded(environment.getFieldDataFetcher());
        var definition = environment.getElement().getDefinition();
        if (fetcher instanceof SelfDescribingDataFetcher<?> controller && definition != null) {
            check(environment, definition.getType(), controller.getReturnType(), new HashSet<>());
        }
        return environment.getElement();
    }

    private static void check(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment,
            Type<?> type,
            ResolvableType returned,
            Set<String> seen) {
        Class<?> source = innermost(returned);
        ObjectTypeDefinition object =
                objectType(environment.getRegistry(), type).orElse(null);
        if (object == null || source == Object.class || !seen.add(object.getName() + source.getName())) {
            return;
        }
        if (guarded(object) && !Granted.class.isAssignableFrom(source)) {
            throw new IllegalStateException(
                    object.getName() + " has fields to share: let " + source.getName() + " implement Granted");
        }
        object.getFieldDefinitions().stream()
                .filter(field -> isProperty(environment, object, field))
                .forEach(field -> property(source, field.getName())
                        .ifPresent(found -> check(environment, field.getType(), found, seen)));
    }

    /** Fields that a controller answers are looked at by themselves. */
    private static boolean isProperty(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment,
            ObjectTypeDefinition object,
            FieldDefinition field) {
        var fetchers = environment.getCodeRegistry();
        var coordinates = FieldCoordinates.coordinates(object.getName(), field.getName());
        return !fetchers.hasDataFetcher(coordinates)
                || fetchers.getDataFetcher(coordinates, environment.getElement()) instanceof TrivialDataFetcher;
    }

    /** The type of the objects themselves, also where they come in the pages of a connection. */
    private static Optional<ObjectTypeDefinition> objectType(TypeDefinitionRegistry sdl, Type<?> type) {
        TypeName name = TypeUtil.unwrapAll(type);
        String objects = name.getName().replaceFirst("(?<=.)Connection$", "");
        return sdl.getTypeOrNull(new TypeName(objects)) instanceof ObjectTypeDefinition object
                ? Optional.of(object)
                : Optional.empty();
    }

    private static boolean guarded(ObjectTypeDefinition object) {
        return object.getFieldDefinitions().stream().anyMatch(GrantedTypes::guarded);
    }

    private static boolean guarded(FieldDefinition field) {
        return field.hasDirective(SharedFields.SHAREABLE) || field.hasDirective(SharedFields.OWNER_ONLY);
    }

    /** What is left of lists, publishers, maps and pages. */
    private static Class<?> innermost(ResolvableType type) {
        ResolvableType inner = type.isArray() ? type.getComponentType() : type;
        while (inner.hasGenerics()) {
            inner = inner.getGeneric(inner.getGenerics().length - 1);
        }
        return inner.resolve(Object.class);
    }

    private static Optional<ResolvableType> property(Class<?> source, String name) {
        return Stream.of(name, "get" + StringUtils.capitalize(name))
                .map(method -> ReflectionUtils.findMethod(source, method))
                .flatMap(Stream::ofNullable)
                .map(ResolvableType::forMethodReturnType)
                .findFirst();
    }
}
