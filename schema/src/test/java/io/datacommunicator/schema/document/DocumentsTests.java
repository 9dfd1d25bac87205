package io.datacommunicator.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.netflix.graphql.dgs.client.codegen.GraphQLQueryRequest;
import io.datacommunicator.schema.client.query.MachineGraphQLQuery;
import io.datacommunicator.schema.client.query.MachineProjectionRoot;
import io.datacommunicator.schema.client.types.UpdateMachineInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTests {

    @Test
    void documentOfTheSchemaIsAccepted() {
        assertThatCode(() -> Documents.validate("""
                        query Machine($id: ID!, $from: Date!, $language: Language) {
                          machine(id: $id) {
                            name
                            history(from: $from, until: "2026-02-01") { products { product(language: $language) count } }
                            readings(from: "2026-01-31T03:30:00Z") { nodes { takenAt } }
                          }
                        }
                        """)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ machines { nodes { colour } } }|colour",
                "{ machine { name } }|id",
                "{ machine(id: 1.5) { name } }|id",
                "query($id: Long) { machine(id: $id) { name } }|id",
                "{ machines }|machines",
                "{ machines {|EOF"
            })
    void faultIsNamed(String document, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.validate(document))
                .withMessageContaining(fault);
    }

    @Test
    void generatedQueryFitsTheSchema() {
        var request = new GraphQLQueryRequest(
                MachineGraphQLQuery.newRequest()
                        .id("m1")
                        .queryName("OneMachine")
                        .build(),
                new MachineProjectionRoot<>().name().place().town().parent().timeZone());

        assertThat(Documents.faults(request.serialize())).isEmpty();
    }

    @Test
    void generatedInputRemembersWhatWasSet() {
        var input = UpdateMachineInput.newBuilder().id("m1").name(null).build();

        assertThat(input.hasName()).isTrue();
        assertThat(input.hasTimeZone()).isFalse();
    }

    @Test
    void wholeSdlIsRead() {
        assertThat(Sdl.text()).contains("type Machine ", "type Reading ", "type Communicator ", "directive @shareable");
    }
}
