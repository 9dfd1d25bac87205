package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code infra/bench}, which starts the platform that is measured. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures a platform that runs with demo data.")
final class Benchmarks implements Callable<Integer> {

    @Option(names = "--platform", required = true)
    private URI platform = URI.create("http://localhost");

    @Option(names = "--site", required = true, description = "Address of the web site, which need not run.")
    private URI site = URI.create("http://localhost");

    @Option(names = "--database", required = true, description = "JDBC address of the platform's database.")
    private String database = "";

    @Option(names = "--database-passwords", required = true, description = "File with the passwords of the roles.")
    private Path databasePasswords = Path.of("");

    @Option(names = "--output", required = true, description = "File for the figures as JSON.")
    private Path output = Path.of("");

    @Option(names = "--readings", defaultValue = "1000000", description = "Readings at the end (${DEFAULT-VALUE}).")
    private int readings;

    @Option(names = "--seconds", defaultValue = "15", description = "Counted seconds a measurement (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--threads", defaultValue = "4", description = "Requests at a time (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--holder", defaultValue = "demo@example.com")
    private String holder = "";

    @Option(names = "--recipient", description = "Mail address of whoever was given a share of all machines.")
    private @Nullable String recipient;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Tokens tokens = new Tokens(platform, site, secret("PLATFORM_ADMIN_UI_CLIENT_SECRET"));
        Reachable.await(platform.resolve("/actuator/health/readiness"), Duration.ofMinutes(3));

        List<EnrolledKey> communicators = enrolled(tokens);
        Report report = new Report();
        Load load = new Load(threads, Duration.ofSeconds(Math.ceilDiv(seconds, 2)), Duration.ofSeconds(seconds));
        try (Floor floor = new Floor(database, "postgres", databasePassword(), threads)) {
            Session session = new Session(tokens, communicators, holder, recipient, secret("PLATFORM_DEMO_PASSWORD"));
            new Course(new Platform(platform), session, floor, load, report, readings).run();
        }
        System.out.print(report.table());
        Files.writeString(output, report.json(Instant.now()));
        System.out.println();
        System.out.println("As JSON: " + output);
        return 0;
    }

    private static List<EnrolledKey> enrolled(Tokens tokens) throws Exception {
        List<EnrolledKey> enrolled = new ArrayList<>();
        for (String code : secret("PLATFORM_DEMO_CLAIMCODES").split(",", -1)) {
            enrolled.add(tokens.enrol(code));
        }
        return enrolled;
    }

    private String databasePassword() throws IOException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(databasePasswords, StandardCharsets.UTF_8)) {
            passwords.load(reader);
        }
        return passwords.getProperty("postgres");
    }

    private static String secret(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not in the environment");
        }
        return value;
    }
}
