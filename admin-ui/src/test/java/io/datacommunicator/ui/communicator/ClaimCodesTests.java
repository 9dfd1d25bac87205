package io.datacommunicator.ui.communicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimCodesTests {

    @Test
    void eachCodeHasALineOfTheFile() {
        ClaimCodes codes = new ClaimCodes(List.of("ABCD-EFGH", "JKLM-NPQR"), LocalDate.of(2026, 12, 25));
        assertThat(new String(codes.csv(), StandardCharsets.UTF_8))
                .isEqualTo("code,expires_on\r\nABCD-EFGH,2026-12-25\r\nJKLM-NPQR,2026-12-25\r\n");
    }
}
