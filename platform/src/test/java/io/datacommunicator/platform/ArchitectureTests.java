package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Holds the platform to its architecture, and each rule to its purpose: a rule that lets its planted offender pass is
 * red too.
 */
class ArchitectureTests {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.datacommunicator.platform");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("io.datacommunicator.offenders");

    @Test
    void modulesUseWhatTheyDeclareAndNoInternals() {
        ApplicationModules.of(PlatformApplication.class).verify();
    }

    @Test
    void modulesInACircleAreCaught() {
        var modules = ApplicationModules.of("io.datacommunicator.offenders.modules", (ImportOption) location -> true);

        assertThat(modules.detectViolations().getMessages())
                .anyMatch(message -> message.contains("Cycle"))
                .anyMatch(message -> message.contains("Module 'left' depends on module 'right'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void platformObeys(String number, ArchRule rule, List<String> offences) {
        rule.check(PLATFORM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void offendersAreCaught(String number, ArchRule rule, List<String> offences) {
        List<String> found = rule.allowEmptyShould(true)
                .evaluate(OFFENDERS)
                .getFailureReport()
                .getDetails();

        assertThat(offences).allSatisfy(offence -> assertThat(found).anyMatch(detail -> detail.contains(offence)));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("R2 doors", ArchitectureRules.ROWS_ARE_REACHED_THROUGH_DOORS, "LooseStore.connections"),
                rule("R2 stores", ArchitectureRules.STORES_ALONE_PASS_THE_DOORS, "DoorCrasher.database"),
                rule("R3 scope first", ArchitectureRules.STORES_TAKE_A_SCOPE_FIRST, "takes UUID first"),
                rule("R4 closed", ArchitectureRules.PROOFS_ARE_CLOSED, "ReadGrant is not final"),
                rule("R4 made", ArchitectureRules.PROOFS_ARE_MADE_IN_ACCESS, "ReadGrant.<init>()"),
                rule("R4 factories", ArchitectureRules.PROOFS_COME_FROM_NO_STATIC_METHOD, "ReadGrant.forged()"),
                rule("R5 keys", ArchitectureRules.KEYS_ARE_TOUCHED_IN_ENCRYPTION, "HomeGrownCrypto.key"),
                rule("R5 open", ArchitectureRules.OPENING_DEMANDS_A_PROOF, "GenerousCipher.open([B) takes no proof"),
                rule(
                        "R6 hidden",
                        ArchitectureRules.CONTROLLERS_ARE_HIDDEN,
                        "FatDoor> has modifier PUBLIC",
                        "FatDoor> does not have simple name"),
                rule("R6 thin", ArchitectureRules.CONTROLLERS_ARE_THIN, "FatDoor.store"),
                rule(
                        "R7 names",
                        ArchitectureRules.NAMES_SAY_SOMETHING,
                        "MachineServiceImpl>",
                        "IMachine>",
                        "AbstractMachine>",
                        "Machine2>"),
                rule("R8 hidden", ArchitectureRules.STORES_AND_SETTINGS_ARE_HIDDEN, "LooseStore>"),
                rule("R8 ids", ArchitectureRules.IDS_ARE_ONE_UUID, "PairId holds"),
                rule("R9 blocks", ArchitectureRules.NOTHING_BLOCKS, "Thread.sleep", "Mono.block"),
                rule("R9 waits", ArchitectureRules.FRAMEWORKS_ALONE_WAIT, "Await.on"),
                rule("R9 subscribes", ArchitectureRules.NOTHING_SUBSCRIBES, "Mono.subscribe"),
                rule("R9 clock", ArchitectureRules.NOTHING_READS_THE_WALL_CLOCK, "Instant.now", "System.nanoTime"),
                rule("R9 changes", ArchitectureRules.NOTHING_CHANGES, "Sleeper.woken"));
    }

    @Test
    void packagesAreNullMarked() throws IOException {
        assertThat(notNullMarked(MODULE.resolve("src/main/java"))).isEmpty();
    }

    @Test
    void packagesThatAreNotNullMarkedAreCaught(@TempDir Path sources) throws IOException {
        Files.writeString(Files.createDirectories(sources.resolve("bare")).resolve("Bare.java"), "package bare;");
        Files.writeString(
                Files.createDirectories(sources.resolve("unmarked")).resolve("package-info.java"), "package unmarked;");

        assertThat(notNullMarked(sources)).containsExactly(sources.resolve("bare"), sources.resolve("unmarked"));
    }

    /** The one class that makes proofs of nothing: who uses it stands where everybody reads. */
    @Test
    void usersOfScopesForWorkWithoutCallerStandInArchitecture() throws IOException {
        Set<String> users = PLATFORM.get(ScopesForWorkWithoutCaller.class).getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(listedUsers(Files.readString(MODULE.resolve("ARCHITECTURE.md"))))
                .containsExactlyInAnyOrderElementsOf(users);
    }

    private static Set<String> listedUsers(String architecture) {
        String fromHere = architecture.substring(architecture.indexOf("## Work without a caller") + 1);
        String section = fromHere.substring(0, fromHere.indexOf("\n## "));
        return Pattern.compile("^\\| `(?:\\w+/)?(\\w+)`", Pattern.MULTILINE)
                .matcher(section)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> notNullMarked(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !read(folder.resolve("package-info.java")).contains("@NullMarked"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Arguments rule(String number, ArchRule rule, String... offences) {
        return Arguments.of(number, rule, List.of(offences));
    }
}
