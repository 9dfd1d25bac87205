package io.datacommunicator.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps the agent simple. Each rule is also run over a planted offender in package {@code offender}. */
final class ArchitectureTests {

    private static final String OURS = "io.datacommunicator.edge.";
    private static final Set<String> WIRES = Set.of(OURS + "link.uart.SerialStream", OURS + "link.ble.GattConnection");
    private static final JavaClasses AGENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.datacommunicator.edge");

    private static ArchRule knowsOnly(String name, String... others) {
        var allowed = Arrays.stream(others).map(other -> OURS + other).toList();
        return classes()
                .that()
                .resideInAPackage(".." + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of " + name + " " + String.join(", ", others) + " or not ours",
                        other -> !other.getPackageName().startsWith("io.datacommunicator.edge")
                                || within(other, OURS + name)
                                || allowed.stream().anyMatch(packageName -> within(other, packageName))))
                .because("link and upload meet only in the outbox; hand in from EdgeAgent what else is needed");
    }

    private static boolean within(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    private static ArchRule noWallClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.datacommunicator.edge.link..")
                .and()
                .doNotHaveSimpleName("EdgeAgent")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the wall clock",
                        call -> (call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time"))
                                || call.getName().equals("currentTimeMillis")
                                || call.getName().equals("systemUTC")))
                .because("time comes from outside: take a Clock");
    }

    /** Simulated machines and the streams themselves aside, who writes to a wire asks the list first. */
    private static ArchRule whoWritesToAWireAsksTheList() {
        return classes()
                .that(DescribedPredicate.describe(
                        "write to a wire",
                        type -> !within(type, OURS + "link.simulation")
                                && type.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getName().equals("write")
                                                && WIRES.contains(
                                                        call.getTargetOwner().getFullName()))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(OURS + "link.ReadCommands")
                .because("the agent must be unable to change a machine");
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*(Service|Impl|Manager|Helper|Utils?|Dto|Mapper|Processor|Info|Base)|.*\\.(Abstract\\w+|I[A-Z]\\w+)")
                .because("a class is named for what it is");
    }

    @Test
    void linkKnowsNothingOfOurs() {
        knowsOnly("link").check(AGENT);
    }

    @Test
    void outboxKnowsNothingOfOurs() {
        knowsOnly("outbox").check(AGENT);
    }

    @Test
    void pollingKnowsLinkAndOutbox() {
        knowsOnly("polling", "link", "outbox").check(AGENT);
    }

    @Test
    void uploadKnowsOnlyTheOutbox() {
        knowsOnly("upload", "outbox").check(AGENT);
    }

    @Test
    void enrolmentKnowsUploadAndIdentity() {
        knowsOnly("enrolment", "upload", "identity").check(AGENT);
    }

    @Test
    void identityAndSettingsKnowNothingOfOurs() {
        knowsOnly("identity").check(AGENT);
        knowsOnly("settings").check(AGENT);
    }

    @Test
    void nothingReadsTheWallClock() {
        noWallClock().check(AGENT);
    }

    @Test
    void nothingReachesAWirePastTheList() {
        whoWritesToAWireAsksTheList().check(AGENT);
    }

    @Test
    void namesSayWhatThingsAre() {
        names().check(AGENT);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (var packageName :
                AGENT.stream().map(JavaClass::getPackageName).distinct().toList()) {
            var file = Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
            assertThat(file).content().contains("@NullMarked");
        }
    }

    @Test
    void aPlantedOffenderIsCaught() {
        var offenders = new ClassFileImporter().importPackages("io.datacommunicator.edge.offender");
        assertThat(Files.exists(Path.of("src/test/java/io/datacommunicator/edge/offender")))
                .isTrue();
        assertThat(knowsOnly("upload", "outbox").evaluate(offenders).hasViolation())
                .isTrue();
        assertThat(knowsOnly("outbox").evaluate(offenders).hasViolation()).isTrue();
        assertThat(knowsOnly("link").evaluate(offenders).hasViolation()).isTrue();
        assertThat(knowsOnly("polling", "link", "outbox").evaluate(offenders).hasViolation())
                .isTrue();
        assertThat(knowsOnly("enrolment", "upload", "identity")
                        .evaluate(offenders)
                        .hasViolation())
                .isTrue();
        assertThat(knowsOnly("identity").evaluate(offenders).hasViolation()).isTrue();
        assertThat(knowsOnly("settings").evaluate(offenders).hasViolation()).isTrue();
        assertThat(noWallClock().evaluate(offenders).hasViolation()).isTrue();
        assertThat(whoWritesToAWireAsksTheList().evaluate(offenders).hasViolation())
                .isTrue();
        assertThat(names().evaluate(offenders).hasViolation()).isTrue();
    }
}
