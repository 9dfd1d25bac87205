package io.datacommunicator.platform.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
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
    private static final int CHARACTERS = 1 << 20;

    private final AsyncCache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<String, PreparsedDocumentEntry>weigher((text, _) -> text.length() + 1)
            .executor(Runnable::run)
            .buildAsync();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return entries.get(input.getQuery(), (_, _) -> CompletableFuture.completedFuture(parse.apply(input)));
    }
}
