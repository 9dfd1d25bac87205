package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The GraphQL documents of the agent, by name. */
final class AgentDocuments {

    private AgentDocuments() {}

    static String text(String name) {
        try (InputStream resource = AgentDocuments.class.getResourceAsStream("/documents/" + name + ".graphql")) {
            if (resource == null) {
                throw new IllegalStateException("the document " + name + " is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
