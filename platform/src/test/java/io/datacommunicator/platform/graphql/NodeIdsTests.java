package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import io.datacommunicator.platform.encryption.OpaqueCipher;
import io.datacommunicator.platform.encryption.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class NodeIdsTests {
    private static final UUID ONE = UUID.fromString("3c1f5f0e-9d3a-4a53-9f6b-0d0a5b1e2c11");
    private static final UUID TWO = UUID.fromString("f2b64d52-1f5b-4f0e-8c2d-7a9e6b3c4d22");

    private final OpaqueCipher cipher = new OpaqueCipher(SecretBytes.copyOf(new byte[32]));
    private final NodeIds ids = new NodeIds(cipher);

    @Test
    void idSaysWhatItWasMadeOf() {
        assertThat(ids.read(ids.of(NodeKind.MACHINE, ONE))).contains(new NodeId(NodeKind.MACHINE, List.of(ONE)));
        assertThat(ids.read(ids.of(NodeKind.READING, ONE, TWO)))
                .contains(new NodeId(NodeKind.READING, List.of(ONE, TWO)));
        assertThat(ids.read(ids.of(NodeKind.READING, ONE, TWO, ONE)))
                .contains(new NodeId(NodeKind.READING, List.of(ONE, TWO, ONE)));
    }

    @Test
    void equalObjectsHaveEqualIds() {
        assertThat(ids.of(NodeKind.MACHINE, ONE))
                .isEqualTo(ids.of(NodeKind.MACHINE, ONE))
                .isNotEqualTo(ids.of(NodeKind.MACHINE, TWO))
                .isNotEqualTo(ids.of(NodeKind.ACCOUNT, ONE))
                .doesNotContain(ONE.toString().substring(0, 8));
    }

    @Test
    void idOfAnotherKindIsNone() {
        String machine = ids.of(NodeKind.MACHINE, ONE);

        assertThat(ids.read(machine, NodeKind.READING)).isEmpty();
        assertThat(ids.read(machine, NodeKind.MACHINE)).isPresent();
    }

    @Test
    void alteredIdIsNone() {
        String id = ids.of(NodeKind.MACHINE, ONE);

        assertThat(ids.read((id.startsWith("A") ? "B" : "A") + id.substring(1))).isEmpty();
        assertThat(ids.read(ONE.toString())).isEmpty();
        assertThat(ids.read("")).isEmpty();
    }

    @Test
    void cursorIsNoId() {
        assertThat(ids.read(new Cursors(cipher).of("Query.machines", "somewhere")))
                .isEmpty();
    }

    @Test
    void everyNodeOfTheSdlHasAKindOfItsOwnNumber() throws IOException {
        var sdl = new StringBuilder();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
            sdl.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
        }
        List<String> nodes = new SchemaParser()
                .parse(sdl.toString()).getTypes(ObjectTypeDefinition.class).stream()
                        .filter(type -> type.getImplements().stream()
                                .anyMatch(named -> named instanceof TypeName name
                                        && name.getName().equals("Node")))
                        .map(ObjectTypeDefinition::getName)
                        .toList();

        assertThat(Arrays.stream(NodeKind.values()).map(NodeKind::typeName)).containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(Arrays.stream(NodeKind.values()).map(NodeKind::number)).doesNotHaveDuplicates();
    }
}
