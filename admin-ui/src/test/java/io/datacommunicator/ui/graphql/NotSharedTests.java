package io.datacommunicator.ui.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotSharedTests {

    @Test
    void pathsComeAsListsOrAsText() {
        NotShared hidden = NotShared.of(Map.of(
                "notShared",
                List.of(Map.of("path", List.of("machine", "serialNumber")), Map.of("path", "/machine/history"))));
        assertThat(hidden.hides("machine", "serialNumber")).isTrue();
        assertThat(hidden.hides("machine", "history")).isTrue();
        assertThat(hidden.hides("machine", "name")).isFalse();
    }

    @Test
    void hiddenObjectHidesItsFields() {
        NotShared hidden = NotShared.of(Map.of("notShared", List.of(Map.of("path", List.of("model")))));
        assertThat(hidden.hides("model", "name")).isTrue();
        assertThat(hidden.hides("modelName")).isFalse();
    }

    @Test
    void belowSeesOneObjectOnly() {
        NotShared hidden = NotShared.of(Map.of("notShared", List.of(Map.of("path", List.of("nodes", 1, "name")))));
        assertThat(hidden.below("nodes", 1).hides("name")).isTrue();
        assertThat(hidden.below("nodes", 10).hides("name")).isFalse();
        assertThat(hidden.below("nodes", 0)).isEqualTo(NotShared.NOTHING);
    }

    @Test
    void answerWithoutTheListHidesNothing() {
        assertThat(NotShared.of(Map.of())).isEqualTo(NotShared.NOTHING);
        assertThat(NotShared.of(Map.of("notShared", "?"))).isEqualTo(NotShared.NOTHING);
    }
}
