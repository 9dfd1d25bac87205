package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.relay.Connection;
import io.datacommunicator.platform.encryption.OpaqueCipher;
import io.datacommunicator.platform.encryption.SecretBytes;
import io.datacommunicator.platform.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTests {
    private static final String LIST = "Query.machines";
    private static final List<String> SEVEN =
            IntStream.range(0, 7).mapToObj(number -> "machine " + number).toList();

    private final Cursors cursors = new Cursors(new OpaqueCipher(SecretBytes.copyOf(new byte[32])));
    private final Pages pages = new Pages(cursors);

    @Test
    void pagesTogetherAreTheList() {
        var seen = new ArrayList<String>();
        CountedPage<String> page = cut(3, null);
        while (page.getPageInfo().isHasNextPage()) {
            seen.addAll(page.getNodes());
            assertThat(page.getNodes()).hasSize(3);
            page = cut(3, endOf(page));
        }
        seen.addAll(page.getNodes());

        assertThat(seen).isEqualTo(SEVEN);
        assertThat(page.getTotalCount()).isEqualTo(7);
        assertThat(page.getPageInfo().isHasPreviousPage()).isTrue();
    }

    @Test
    void emptyListIsAnEmptyPage() {
        CountedPage<String> page = pages.cut(pages.request(LIST, 20, null), List.of(), Function.identity());

        assertThat(page.getNodes()).isEmpty();
        assertThat(page.getPageInfo().isHasNextPage()).isFalse();
        assertThat(page.getPageInfo().getEndCursor()).isNull();
        assertThat(page.getTotalCount()).isZero();
    }

    @Test
    void oneMoreThanThePageHoldsMeansThereIsMore() {
        var request = pages.request(LIST, 3, null);

        Page<String> page = pages.read(request, SEVEN.subList(0, 4), Function.identity());
        Page<String> last = pages.read(pages.request(LIST, 3, endOf(page)), SEVEN.subList(3, 6), Function.identity());

        assertThat(page.getNodes()).isEqualTo(SEVEN.subList(0, 3));
        assertThat(page.getPageInfo().isHasNextPage()).isTrue();
        assertThat(page.getPageInfo().isHasPreviousPage()).isFalse();
        assertThat(last.getPageInfo().isHasNextPage()).isFalse();
        assertThat(last.getPageInfo().isHasPreviousPage()).isTrue();
        assertThat(pages.request(LIST, 3, endOf(page)).after()).contains("machine 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void pageOfNoOrTooManyItemsIsRefused(int first) {
        assertThatExceptionOfType(Failure.LimitExceeded.class)
                .isThrownBy(() -> pages.request(LIST, first, null))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("first"))
                .satisfies(refused -> assertThat(refused.limit()).isEqualTo("1..100"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void smallestAndLargestPageAreAllowed(int first) {
        assertThat(pages.request(LIST, first, null).first()).isEqualTo(first);
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String foreign = cursors.of("Machine.readings", "machine 2");

        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> pages.request(LIST, 3, foreign))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("after"))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(foreign));
    }

    @Test
    void itemThatLeftTheListIsNoPosition() {
        assertThatExceptionOfType(Failure.Invalid.class).isThrownBy(() -> cut(3, cursors.of(LIST, "sold")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u00e4\u00f6\u00fc \ud83d\ude00", "exactly thirty-two bytes long!!!"})
    void positionComesBackAsItWas(String position) {
        assertThat(cursors.read(LIST, cursors.of(LIST, position))).contains(position);
    }

    @Test
    void lengthOfACursorDoesNotTellTheLengthOfAName() {
        assertThat(cursors.of(LIST, "a")).hasSameSizeAs(cursors.of(LIST, "a".repeat(31)));
    }

    private CountedPage<String> cut(int first, @Nullable String after) {
        return pages.cut(pages.request(LIST, first, after), SEVEN, Function.identity());
    }

    private static String endOf(Connection<String> page) {
        return page.getPageInfo().getEndCursor().getValue();
    }
}
