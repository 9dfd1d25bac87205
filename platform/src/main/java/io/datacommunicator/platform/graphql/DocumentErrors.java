package io.datacommunicator.platform.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the engine's own errors - of syntax, validation and variables - a stable code and takes their messages away,
 * which repeat what the caller sent.
 */
final class DocumentErrors {
    private static final Pattern VARIABLE = Pattern.compile(
            "(?:Variable|Field '(?<field>[_A-Za-z][_0-9A-Za-z]*)' of variable) '(?<variable>[_A-Za-z][_0-9A-Za-z]*)'.*",
            Pattern.DOTALL);

    private final Errors errors;

    DocumentErrors(Errors errors) {
        this.errors = errors;
    }

    ExecutionResult spoken(ExecutionResult result, Locale language) {
        boolean clean = result.getErrors().stream().allMatch(DocumentErrors::speakable);
        return clean
                ? result
                : result.transform(changed -> changed.errors(result.getErrors().stream()
                        .map(error -> speakable(error) ? error : spoken(error, language))
                        .toList()));
    }

    private static boolean speakable(GraphQLError error) {
        return Errors.ours(error) || error instanceof NotSharedError;
    }

    private GraphQLError spoken(GraphQLError error, Locale language) {
        var builder = switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax, ErrorType.OperationNotSupported ->
                errors.error(ErrorCode.INVALID_DOCUMENT, language, Map.of());
            case ErrorType.ValidationError -> invalid(error, language);
            case ErrorType.ExecutionAborted ->
                errors.error(ErrorCode.LIMIT_EXCEEDED, language, Map.of("field", "document"));
            case null, default ->
                errors.bug(new IllegalStateException("the engine reports " + error.getErrorType()), language);
        };
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        return error.getPath() == null
                ? builder.build()
                : builder.path(error.getPath()).build();
    }

    private GraphqlErrorBuilder<?> invalid(GraphQLError error, Locale language) {
        if (error instanceof ValidationError validation) {
            String rule = String.valueOf(validation.getValidationErrorType());
            return errors.error(ErrorCode.INVALID_DOCUMENT, language, Map.of("rule", rule));
        }
        if (error instanceof UnknownOperationException) {
            return errors.error(ErrorCode.INVALID_DOCUMENT, language, Map.of());
        }
        var details = new LinkedHashMap<String, Object>();
        details.put("field", fieldOf(VARIABLE.matcher(String.valueOf(error.getMessage()))));
        details.put("limit", "see the schema");
        return errors.error(ErrorCode.INVALID, language, details);
    }

    private static String fieldOf(Matcher variable) {
        if (!variable.matches()) {
            return "variables";
        }
        String field = variable.group("field");
        return field == null ? variable.group("variable") : variable.group("variable") + "." + field;
    }
}
