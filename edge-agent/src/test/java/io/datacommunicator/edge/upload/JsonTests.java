package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTests {

    private static Json read(String text) throws Json.Malformed {
        return Json.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}x", "{} {}", "<html>", "{'a':1}", "{a:1}", "[1,]", "{\"a\":1;}", "// {}", "nul"})
    void whatIsNotJsonIsRefusedWithoutQuotingIt(String text) {
        assertThatExceptionOfType(Json.Malformed.class)
                .isThrownBy(() -> read(text))
                .withMessage(null)
                .withNoCause();
    }

    @Test
    void deepNestingIsRefused() {
        assertThatExceptionOfType(Json.Malformed.class).isThrownBy(() -> read("[".repeat(100_000)));
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsAbsent() throws Exception {
        var json = read("{\"text\":\"x\",\"number\":7,\"list\":[1],\"null\":null}");
        assertThat(json.at("nothing").at("below").at(3).absent()).isTrue();
        assertThat(json.at("text").at("below").absent()).isTrue();
        assertThat(json.at("list").at(1).absent()).isTrue();
        assertThat(json.at("null").absent()).isTrue();
        assertThat(json.at("null").text()).isEmpty();
        assertThat(json.at("list").text()).isEmpty();
        assertThat(json.at("text").items()).isEmpty();
        assertThat(json.at("text").number()).isEmpty();
        assertThat(json.object()).isPresent();
    }

    @Test
    void whatIsThereIsRead() throws Exception {
        var json = read("{\"text\":\"x\",\"number\":7,\"list\":[1]}");
        assertThat(json.at("text").text()).isEqualTo("x");
        assertThat(json.at("number").number()).contains(7L);
        assertThat(json.at("number").text()).isEqualTo("7");
        assertThat(json.at("list").at(0).number()).contains(1L);
    }

    @Test
    void nothingReadsAsAbsent() throws Exception {
        assertThat(read("").absent()).isTrue();
        assertThat(read(" \n").absent()).isTrue();
    }

    @Test
    void absurdNumbersAreAbsent() throws Exception {
        assertThat(read("1e999999999").number()).isEmpty();
    }
}
