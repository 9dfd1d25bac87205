package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {
    @ParameterizedTest
    @CsvSource({
        "alice@example.com,alice@example.com",
        "'  alice@example.com ',alice@example.com",
        "Alice.Wonder+box@Example.COM,Alice.Wonder+box@example.com",
        "alice@bücher.example,alice@xn--bcher-kva.example",
        "alice@xn--bcher-kva.example,alice@xn--bcher-kva.example",
        "ａｌｉｃｅ@ｅｘａｍｐｌｅ.com,alice@example.com",
        "alice@例え.jp,alice@xn--r8jz45g.jp",
        "alice@пример.рф,alice@xn--e1afmkfd.xn--p1ai"
    })
    void addressHasOneForm(String typed, String form) {
        assertThat(MailAddress.parse(typed)).contains(new MailAddress(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.com",
                "alice@",
                "alice@example",
                "alice@@example.com",
                "alice @example.com",
                ".alice@example.com",
                "al..ice@example.com",
                "alice@-example.com",
                "alice@exam_ple.com",
                "alice@example..com",
                "alice@example.com\r\nBcc: all@example.com",
                "\"alice\"@example.com",
                "alice@[127.0.0.1]",
                "Alice <alice@example.com>"
            })
    void whatNobodyCanWriteToIsRefused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    /** Letters that look like Latin ones: within a label, as a whole label, in the local part, and written as xn--. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@ex\u0430mple.com",
                "alice@\u0430\u0440\u0440\u04cf\u0435.com",
                "alice@xn--80ak6aa92e.com",
                "alice@g\u03bfogle.com",
                "\u0430lice@example.com",
                "alic\u0435@example.com"
            })
    void lookAlikesAreRefused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void absurdLengthIsRefused() {
        assertThat(MailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(MailAddress.parse("a@" + "example.".repeat(40) + "com")).isEmpty();
        assertThat(MailAddress.parse("a".repeat(1_000_000))).isEmpty();
    }
}
