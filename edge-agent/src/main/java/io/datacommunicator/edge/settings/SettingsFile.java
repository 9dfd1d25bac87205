package io.datacommunicator.edge.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code edge-agent.properties} of the data directory. A file that is not there means the defaults. Unknown keys and bad
 * values are refused, all at once.
 */
public final class SettingsFile {

    public static final String NAME = "edge-agent.properties";

    private static final Pattern MACHINE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{1,5}-\\d{1,5}-\\d{1,5}");
    private static final Pattern PROFILE = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern ADAPTER = Pattern.compile("hci\\d{1,3}");
    private static final int LAST_PIPE = 7;
    private static final int LARGEST_COUNT = 1_000_000;

    private final Properties properties;
    private final List<String> problems = new ArrayList<>();
    private final LinkedHashSet<String> known = new LinkedHashSet<>();

    private SettingsFile(Properties properties) {
        this.properties = properties;
    }

    public static AgentSettings in(Path directory) throws IOException, SettingsProblem {
        var properties = new Properties();
        var file = directory.resolve(NAME);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new SettingsProblem(List.of(NAME + " is not a properties file"));
            }
        }
        return read(properties);
    }

    static AgentSettings read(Properties properties) throws SettingsProblem {
        var file = new SettingsFile(properties);
        var settings = file.settings();
        if (settings.retryLongest().compareTo(settings.retryFirst()) < 0) {
            file.problems.add("upload.retry.longest: is shorter than upload.retry.first");
        }
        file.refuseProblems();
        return settings;
    }

    private AgentSettings settings() {
        return new AgentSettings(
                optional("platform", URI::create),
                machines(),
                value("poll.time", LocalTime.of(3, 30), LocalTime::parse, any -> true),
                value("poll.zone", ZoneId.of("Europe/Zurich"), ZoneId::of, any -> true),
                value("poll.retry", Duration.ofMinutes(15), Duration::parse, SettingsFile::positive),
                value("upload.jitter", Duration.ofMinutes(15), Duration::parse, jitter -> !jitter.isNegative()),
                value("upload.retry.first", Duration.ofSeconds(2), Duration::parse, SettingsFile::positive),
                value("upload.retry.longest", Duration.ofMinutes(15), Duration::parse, SettingsFile::positive),
                value("outbox.entries", 20_000, Integer::valueOf, SettingsFile::countable),
                value("outbox.mebibytes", 256, Integer::valueOf, SettingsFile::countable),
                value("simulation.start", LocalDate.of(2025, 1, 1), LocalDate::parse, any -> true));
    }

    private List<MachineSettings> machines() {
        var machines = new ArrayList<MachineSettings>();
        for (var name : new LinkedHashSet<>(names())) {
            if (MACHINE_NAME.matcher(name).matches()) {
                machine(name).ifPresent(machines::add);
            } else {
                problems.add("machines: a name has lower-case letters, digits and hyphens, at most 40");
            }
        }
        return machines;
    }

    private List<String> names() {
        var text = text("machines");
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*", -1));
    }

    private Optional<MachineSettings> machine(String name) {
        var of = "machine." + name + ".";
        var link = optional(of + "link", MachineSettings.Link::of);
        var port = optional(of + "port", Function.identity());
        var address = optional(of + "address", written(ADDRESS));
        var identity = optional(of + "identity", written(IDENTITY));
        var profile = optional(of + "profile", written(PROFILE));
        var role = optional(of + "role", MachineSettings.Role::of).orElse(MachineSettings.Role.DEVICE);
        var pipe = value(of + "pipe", 0, Integer::valueOf, number -> number >= 0 && number <= LAST_PIPE);
        var adapter = optional(of + "adapter", written(ADAPTER)).orElse(MachineSettings.STANDARD_ADAPTER);
        if (text(of + "link") == null) {
            problems.add(of + "link: is missing");
        }
        try {
            return link.map(
                    kind -> new MachineSettings(name, kind, port, address, identity, profile, role, pipe, adapter));
        } catch (IllegalArgumentException e) {
            problems.add(of + e.getMessage());
            return Optional.empty();
        }
    }

    private static Function<String, String> written(Pattern pattern) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException("is written otherwise");
            }
            return text;
        };
    }

    private <T> Optional<T> optional(String key, Function<String, T> parse) {
        var text = text(key);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(key + ": cannot be read");
            return Optional.empty();
        }
    }

    private <T> T value(String key, T standard, Function<String, T> parse, Predicate<T> allowed) {
        var value = optional(key, parse).orElse(standard);
        if (!allowed.test(value)) {
            problems.add(key + ": is out of range");
        }
        return value;
    }

    private @Nullable String text(String key) {
        known.add(key);
        var text = properties.getProperty(key);
        return text == null ? null : text.strip();
    }

    private void refuseProblems() throws SettingsProblem {
        properties.stringPropertyNames().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> problems.add(key + ": is unknown"));
        if (!problems.isEmpty()) {
            throw new SettingsProblem(problems);
        }
    }

    private static boolean positive(Duration duration) {
        return duration.isPositive();
    }

    private static boolean countable(int count) {
        return count > 0 && count <= LARGEST_COUNT;
    }
}
