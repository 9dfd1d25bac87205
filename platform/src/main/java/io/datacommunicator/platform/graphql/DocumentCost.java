package io.datacommunicator.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
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
 * {@code first} makes as many objects. A field that sums a span of days costs 1 more for each day, and makes an object for
 * each sum. {@code @skip} and {@code @include} change nothing; a fragment counts wherever it
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
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        GivenArguments arguments = new GivenArguments(field, definition, variables);
        AskedSpan span = AskedSpan.of(arguments);
        cost += place.objects * (1 + span.days());
        refuseAbove(LARGEST_COST, cost, "cost");
        boolean introspection = place.introspection || field.getName().startsWith("__");
        int depth = introspection ? place.depth : place.depth + 1;
        refuseAbove(LARGEST_DEPTH, depth, "depth");
        Set<String> keys = place.keysByName.computeIfAbsent(field.getName(), unknown -> new HashSet<>());
        keys.add(field.getResultKey());
        refuseAbove(MOST_ALIASES, keys.size(), "aliases");
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType below) {
            long objects = Math.min(LARGEST_COST + 1L, place.objects * pageSize(arguments) * span.sums());
            add(below, field.getSelectionSet(), new Place(depth, objects, introspection, new HashMap<>()));
        }
    }

    private GraphQLCompositeType typeOf(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition != null && schema.getType(condition.getName()) instanceof GraphQLCompositeType type
                ? type
                : otherwise;
    }

    private static long pageSize(GivenArguments arguments) {
        return arguments
                .of("first")
                .map(first -> first instanceof Number number ? Math.max(1, number.longValue()) : 1L)
                .orElse(1L);
    }

    private static void refuseAbove(int limit, long value, String what) {
        if (value > limit) {
            throw new Failure.LimitExceeded("document", what + " " + limit);
        }
    }

    private record Place(int depth, long objects, boolean introspection, Map<String, Set<String>> keysByName) {}
}
