package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.sharing.Shares;
import io.datacommunicator.platform.testing.TestDatabase;
import io.datacommunicator.schema.catalogue.Language;
import io.datacommunicator.schema.document.Sdl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program with one hand-made share. Two worlds that differ only in what the recipient may not read are the
 * same database before and after everything hidden was changed: ids stay, so answers can be compared to the last byte.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoWorldsIT {
    private static final List<String> DOCUMENTS = List.of(
            "{ machines { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name articleNumber"
                    + " serialNumber machineNumber productionDate timeZone model { name }"
                    + " place { label town latitude longitude } } } } }",
            "{ machines { nodes { latestReading { id takenAt total counters { code count product } link"
                    + " maintenanceCounters { maintenance count } maintenanceProgress { maintenance percent due }"
                    + " alarms { bit name severity } rawFrames { name bytes } communicator { name } } } } }",
            "{ machines { nodes { readings(first: 3) { pageInfo { hasNextPage endCursor }"
                    + " nodes { id takenAt total maintenanceProgress { percent } } } } } }",
            "{ machines(first: 5) { nodes { readings(first: 100) { pageInfo { hasNextPage } nodes { id takenAt } } } } }",
            "{ machines { nodes { openAlarms { bit from until } alarmEpisodes { bit from until severity } } } }",
            "{ machines { nodes { history(from: \"2026-01-01\", until: \"2026-01-31\") { from total"
                    + " products { code count } } } } }");

    @Autowired
    private ExecutionGraphQlService graphQl;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ClaimCodes claims;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Callers callers;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Shares shares;

    @Autowired
    private NodeIds ids;

    @Autowired
    private Clock clock;

    @Autowired
    private Inspection inspection;

    private Instant now;
    private Caller.Person alice;
    private Caller box;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) throws Exception {
        TestDatabase.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
        Path directory = Files.createTempDirectory("platform");
        registry.add("platform.data-directory", directory::toString);
        registry.add("platform.keys.password", () -> "correct horse battery");
        registry.add("platform.url", () -> "http://localhost:8421");
        registry.add("platform.admin-ui.url", () -> "http://localhost:8420");
        registry.add("platform.admin-ui.client-secret", () -> "0123456789abcdef0123456789abcdef");
    }

    @BeforeEach
    void enrol() {
        now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        alice = holder("alice-" + UUID.randomUUID());
        box = communicator(alice);
    }

    @Test
    void whatARecipientMayNotReadChangesNoByteOfWhatHeGets() {
        uploadLobby(0);
        String lobby = idOfOnlyMachine();
        Caller bob = recipient(lobby);
        List<String> bobBefore = answers(bob);
        List<String> aliceBefore = answers(alice);

        changeEverythingHidden(lobby);

        assertThat(answers(bob)).isEqualTo(bobBefore);
        // The same documents do see the change where it may be seen, so the comparison can fail.
        for (int i = 0; i < DOCUMENTS.size() - 1; i++) {
            assertThat(answers(alice).get(i)).as(DOCUMENTS.get(i)).isNotEqualTo(aliceBefore.get(i));
        }
    }

    @Test
    void aRecipientGetsWhatWasSharedAndIsToldWhatWasNot() {
        uploadLobby(0);
        Caller bob = recipient(idOfOnlyMachine());

        String latest = answers(bob).get(1);

        assertThat(latest)
                .contains("maintenanceProgress=[{maintenance=CLEANING")
                .contains("total=null", "counters=null", "rawFrames=null")
                .contains("coordinate=Reading.counters", "coordinate=Reading.communicator")
                .doesNotContain("coordinate=Reading.maintenanceProgress");
    }

    @Test
    void aForeignIdAndAnIdOfNothingAreTheSame() {
        uploadLobby(0);
        String foreign = idOfOnlyMachine();
        String nothing = ids.of(NodeKind.MACHINE, UUID.randomUUID(), UUID.randomUUID());
        Caller mallory = holder("mallory-" + UUID.randomUUID());

        for (String document : List.of(
                "query($id: ID!) { machine(id: $id) { id } }",
                "query($id: ID!) { node(id: $id) { id } }",
                "mutation($id: ID!) { updateMachine(input: {id: $id, name: \"mine\"}) { machine { id } } }")) {
            assertThat(answer(mallory, document, Map.of("id", foreign)))
                    .contains("NOT_FOUND")
                    .isEqualTo(answer(mallory, document, Map.of("id", nothing)))
                    .isEqualTo(answer(mallory, document, Map.of("id", "nonsense")));
        }
    }

    @Test
    void theSdlAndTheProgramSayTheSame() {
        SchemaReport report = inspection.report;
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();

        Set<Integer> numbers = Pattern.compile("@shareable\\(number: (\\d+)")
                .matcher(Sdl.text())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrays.stream(SharedField.values()).map(SharedField::number))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    private void changeEverythingHidden(String lobby) {
        answer(
                alice,
                "mutation($id: ID!) { updateMachine(input: {id: $id, name: \"Zanzibar\", place:"
                        + " {label: \"Attic\", town: \"Bern\", latitude: 46.9, longitude: 7.4}}) { machine { id } } }",
                Map.of("id", lobby));
        // Newer and older than what is shared, and another machine altogether.
        upload(reading(15326, now.minus(Duration.ofHours(1)), 900, List.of(0, 1, 34)));
        upload(reading(15326, now.minus(Duration.ofDays(20)), 7, List.of(2)));
        upload(reading(13724, now.minus(Duration.ofDays(3)), 5, List.of(0)));
    }

    /** Daily readings of the ten days before yesterday. */
    private void uploadLobby(int more) {
        for (int day = 2; day < 12; day++) {
            upload(reading(15326, now.minus(Duration.ofDays(day)), 500 - day + more, List.of(13)));
        }
    }

    private Map<String, Object> reading(int article, Instant takenAt, int made, List<Integer> alarms) {
        return Map.of(
                "id", new UUID((takenAt.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | article).toString(),
                "takenAt", takenAt.toString(),
                "link", "BLE",
                "machine", Map.of("articleNumber", article, "machineNumber", 1, "serialNumber", 4711),
                "counters", List.of(Map.of("code", 0, "count", made), Map.of("code", 2, "count", made / 2)),
                "maintenanceCounters", List.of(Map.of("maintenance", "CLEANING", "count", made / 100)),
                "maintenanceProgress", List.of(Map.of("maintenance", "CLEANING", "percent", made % 100)),
                "alarms", alarms,
                "rawFrames", List.of(Map.of("name", "status", "bytes", "2a40")));
    }

    private void upload(Map<String, Object> reading) {
        String answer = answer(
                box,
                "mutation($reading: UploadedReadingInput!) { uploadReadings(input: {readings: [$reading]}) {"
                        + " receipts { __typename } } }",
                Map.of("reading", reading));
        assertThat(answer).contains("Accepted");
    }

    private String idOfOnlyMachine() {
        Map<String, Map<String, List<Map<String, String>>>> data =
                execute(alice, "{ machines { nodes { id } } }", Map.of()).getData();
        return data.get("machines").get("nodes").getFirst().get("id");
    }

    /** May read the maintenance of this machine, of the readings of the ten days before yesterday. */
    private Caller recipient(String machine) {
        LoginId bob = accounts.openLogin(person("bob-" + UUID.randomUUID())).block();
        SubAccountId subAccount = shares.admit(alice, bob, "Bob").block();
        ShareTerms terms = new ShareTerms(
                Set.of(SharedField.MAINTENANCE_PROGRESS, SharedField.MODEL),
                now.minus(Duration.ofDays(12)),
                now.minus(Duration.ofDays(1)),
                null,
                null);
        MachineId id = new MachineId(ids.read(machine).orElseThrow().second());
        shares.share(alice, subAccount, Optional.of(Set.of(id)), terms).block();
        return callers.of(token(bob)).block();
    }

    private Caller.Person holder(String name) {
        var opened = accounts.open(person(name)).block();
        return ProofsForTests.person(opened.holder(), opened.account());
    }

    private NewHolder person(String name) {
        return new NewHolder(
                name, name + "@example.com", "correct horse battery", Language.EN, now.minus(Duration.ofDays(60)));
    }

    private Caller communicator(Caller.Person holder) {
        String thumbprint = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((holder.login().value() + "0123456789abcdef")
                        .substring(0, 32)
                        .getBytes(StandardCharsets.US_ASCII));
        String code =
                claims.create(holder, 1, 1, Schedule.STANDARD).block().codes().getFirst();
        enrolments
                .claim(thumbprint, new BoxFacts("00:1b:44:11:3a:b7", null), code)
                .block();
        return callers.communicator(thumbprint).block();
    }

    private Jwt token(LoginId login) {
        SessionId session = sessions.begin(login, Instant.now(), Device.of("Firefox", "203.0.113.0"))
                .block();
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(login.value().toString())
                .claim("kind", "login")
                .claim("client_id", "admin-ui")
                .claim("sid", session.value().toString())
                .claim("auth_time", Instant.now())
                .claim("amr", List.of("pwd"))
                .build();
    }

    private List<String> answers(Caller caller) {
        return DOCUMENTS.stream()
                .map(document -> answer(caller, document, Map.of()))
                .peek(answer -> assertThat(answer).doesNotContain("errors="))
                .toList();
    }

    private String answer(Caller caller, String document, Map<String, Object> variables) {
        return execute(caller, document, variables)
                .getExecutionResult()
                .toSpecification()
                .toString();
    }

    private ExecutionGraphQlResponse execute(Caller caller, String document, Map<String, Object> variables) {
        var request = new DefaultExecutionGraphQlRequest(document, null, variables, Map.of(), "test", null);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.class, caller)).build());
        return graphQl.execute(request).block();
    }

    @TestConfiguration
    static class Inspecting {
        @Bean
        Inspection inspection() {
            return new Inspection();
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspected(Inspection inspection) {
            return (GraphQlSource.SchemaResourceBuilder source) ->
                    source.inspectSchemaMappings(report -> inspection.report = report);
        }
    }

    static class Inspection {
        private SchemaReport report;
    }
}
