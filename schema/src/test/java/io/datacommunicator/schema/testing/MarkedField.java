package io.datacommunicator.schema.testing;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;

/** A field of an object type and who may see it. */
public record MarkedField(GraphQLObjectType type, GraphQLFieldDefinition definition) {

    private static final List<String> MARKS = List.of("shareable", "ownerOnly", "always");

    public String coordinate() {
        return type.getName() + "." + definition.getName();
    }

    public List<String> marks() {
        return MARKS.stream().filter(definition::hasAppliedDirective).toList();
    }

    public boolean shareable() {
        return definition.hasAppliedDirective("shareable");
    }

    public boolean nullable() {
        return !GraphQLTypeUtil.isNonNull(definition.getType());
    }

    public int number() {
        return Integer.parseInt(argument("number"));
    }

    public String group() {
        return argument("group");
    }

    private String argument(String name) {
        Object value =
                definition.getAppliedDirective("shareable").getArgument(name).getValue();
        return Objects.requireNonNull(value).toString();
    }
}
