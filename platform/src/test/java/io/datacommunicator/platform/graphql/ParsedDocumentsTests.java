package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParsedDocumentsTests {
    private final ParsedDocuments documents = new ParsedDocuments();
    private final AtomicInteger parsed = new AtomicInteger();

    @Test
    void equalDocumentsAreParsedOnce() {
        PreparsedDocumentEntry first = ask("{ viewer { id } }");

        assertThat(ask("{ viewer { id } }")).isSameAs(first);
        assertThat(ask("{ viewer { name } }")).isNotSameAs(first);
        assertThat(parsed).hasValue(2);
    }

    @Test
    void longDocumentsAreNotKept() {
        String document = "{ viewer { id } } #" + "x".repeat(1 << 18);
        ask(document);
        ask(document);

        assertThat(parsed).hasValue(2);
    }

    /** What is wrong with a document is parsed once and told in the language of each request. */
    @Test
    void errorsAreTakenForEveryLanguage() {
        Graph graph = new Graph("type Query { echo: String }", _ -> {});

        assertThat(graph.ask("{ unknown }", Map.of(), Locale.ENGLISH)
                        .getErrors()
                        .getFirst()
                        .getMessage())
                .isEqualTo("The request is not understood.");
        assertThat(graph.ask("{ unknown }", Map.of(), Locale.GERMAN)
                        .getErrors()
                        .getFirst()
                        .getMessage())
                .isNotEqualTo("The request is not understood.");
    }

    private PreparsedDocumentEntry ask(String document) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), _ -> {
                    parsed.incrementAndGet();
                    return new PreparsedDocumentEntry(Document.newDocument().build());
                })
                .join();
    }
}
