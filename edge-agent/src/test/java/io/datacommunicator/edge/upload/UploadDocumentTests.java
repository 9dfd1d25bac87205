package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.schema.document.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadDocumentTests {

    @ParameterizedTest
    @ValueSource(strings = {"UploadReadings", "Self"})
    void theDocumentIsValidBySdl(String name) {
        assertThat(Documents.faults(AgentDocuments.text(name))).isEmpty();
    }
}
