package io.datacommunicator.ui.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.datacommunicator.ui.testing.FakePlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTests {

    private static final Path FOLDER = Path.of("src/main/resources/graphql-documents");
    private static final GraphQLSchema SCHEMA = new FakePlatform().schema();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentFitsTheSchema(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void documentThatDoesNotFitIsNoticed() {
        assertThat(errors("{ machines { nodes { serial } } }")).isNotEmpty();
    }

    private static List<? extends GraphQLError> errors(String document) {
        return ParseAndValidate.validate(SCHEMA, Parser.parse(document), Locale.ROOT);
    }
}
