package io.datacommunicator.ui.communicator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Codes with which boxes enrol by themselves. The platform tells them once. */
record ClaimCodes(List<String> codes, LocalDate expiresOn) {

    static final int MOST = 500;

    ClaimCodes {
        codes = List.copyOf(codes);
    }

    /** One line a code, below a heading; in UTF-8 with the line ends that spreadsheets expect. */
    byte[] csv() {
        return codes.stream()
                .map(code -> code + "," + expiresOn)
                .collect(Collectors.joining("\r\n", "code,expires_on\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
