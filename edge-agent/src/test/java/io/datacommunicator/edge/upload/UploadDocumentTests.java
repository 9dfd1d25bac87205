package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.schema.document.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class UploadDocumentTests {

    @Test
    void theDocumentIsValidBySdl() throws Exception {
        var document = Files.readString(Path.of("src/main/resources/documents/UploadReadings.graphql"));
        assertThat(Documents.faults(document)).isEmpty();
    }
}
