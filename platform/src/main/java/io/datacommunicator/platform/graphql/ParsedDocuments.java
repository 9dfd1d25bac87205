package io.datacommunicator.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The documents that were asked lately, parsed and validated: clients ask the same few again and again. Both depend on
 * text and schema alone. Bounded by the length of the texts, so that nobody fills it by asking many. Thread-safe.
 */
final class ParsedDocuments implements PreparsedDocumentProvider {
    // A document in memory is about a hundred times as large as its text.
    private static final int CHARACTERS = 1 << 18;

    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<String, PreparsedDocumentEntry>weigher((text, _) -> text.length() + 1)
            .executor(Runnable::run)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(entries.get(input.getQuery(), _ -> parse.apply(input)));
    }
}
