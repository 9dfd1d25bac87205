package io.datacommunicator.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.datacommunicator.platform.failure.Failure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a valid document asks for and stops at the first limit passed, so that counting is never dearer than
 * what is allowed. A field costs 1 for each of the objects it may be asked of; a field with a page size argument
 * {@code first} makes as many objects. {@code @skip} and {@code @include} change nothing; a fragment counts wherever it
 * is spread. Depth is not counted below {@code __schema} and {@code __type}, whose standard query is deep.
 */
final class DocumentCost {
    static final int LARGEST_COST = 10_000;
    static final int LARGEST_DEPTH = 12;
    static final int MOST_ALIASES = 15;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;
    private long cost;

    DocumentCost(GraphQLSchema schema, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toUnmodifiableMap(FragmentDefinition::getName, Function.identity()));
        this.variables = variables;
    }

    /** Refuses with {@code LimitExceeded}. */
    void add(GraphQLCompositeType root, SelectionSet selections) {
        add(root, selections, new Place(0, 1, false, new HashMap<>()));
    }

    private void add(GraphQLCompositeType type, SelectionSet selections, Place place) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> add(type, field, place);
                case InlineFragment inline ->
                    add(typeOf(inline.getTypeCondition(), type), inline.getSelectionSet(), place);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    add(typeOf(fragment.getTypeCondition(), type), fragment.getSelectionSet(), place);
                }
                default -> throw new IllegalStateException("a selection of a kind unknown to us");
            }
        }
    }

    private void add(GraphQLCompositeType type, Field field, Place place) {
        cost += place.objects;
        refuseAbove(LARGEST_COST, cost, "cost");
        boolean introspection = place.introspection || field.getName().startsWith("__");
        int depth = introspection ? place.depth : place.depth + 1;
        refuseAbove(LARGEST_DEPTH, depth, "depth");
        Set<String> keys = place.keysByName.computeIfAbsent(field.getName(), unknown -> new HashSet<>());
        keys.add(field.getResultKey());
        refuseAbove(MOST_ALIASES, keys.size(), "aliases");
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType below) {
            long objects = Math.min(LARGEST_COST + 1L, place.objects * pageSize(field, definition));
            add(below, field.getSelectionSet(), new Place(depth, objects, introspection, new HashMap<>()));
        }
    }

    private GraphQLCompositeType typeOf(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType type
                ? type
                : otherwise;
    }

    private long pageSize(Field field, GraphQLFieldDefinition definition) {
        Object given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .findFirst()
                .<Object>map(Argument::getValue)
                .orElse("none");
        if (given instanceof VariableReference reference) {
            given = variables.toMap().getOrDefault(reference.getName(), "none");
        }
        return switch (given) {
            case IntValue literal -> Math.max(1, literal.getValue().longValue());
            case Number number -> Math.max(1, number.longValue());
            case null, default -> standardPageSize(definition.getArgument("first"));
        };
    }

    private static long standardPageSize(@Nullable GraphQLArgument first) {
        return first != null && first.getArgumentDefaultValue().getValue() instanceof IntValue literal
                ? Math.max(1, literal.getValue().longValue())
                : 1;
    }

    private static void refuseAbove(int limit, long value, String what) {
        if (value > limit) {
            throw new Failure.LimitExceeded("document", what + " " + limit);
        }
    }

    private record Place(int depth, long objects, boolean introspection, Map<String, Set<String>> keysByName) {}
}
