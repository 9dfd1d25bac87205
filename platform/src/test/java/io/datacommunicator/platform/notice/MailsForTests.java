package io.datacommunicator.platform.notice;

import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails a platform of a test has sent; it writes them into files. */
public final class MailsForTests {
    private static final Pattern LINK = Pattern.compile("^(https?://\\S+)$", Pattern.MULTILINE);
    private static final Pattern TO = Pattern.compile("^To: (.*)$", Pattern.MULTILINE);

    private MailsForTests() {}

    /** Delivers what is queued and hands over every mail, once. */
    public static List<Mail> of(TestPlatform platform, Instant now) {
        JobsForTests.runDue(platform, now);
        return in(platform.dataDirectory());
    }

    /** Every mail in this data directory, in the order of sending; they are gone afterwards. */
    public static List<Mail> in(Path dataDirectory) {
        Path folder = dataDirectory.resolve("mail");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream()
                    .map(MailsForTests::take)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Mail take(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            Files.delete(file);
            return new Mail(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One mail as it stands in its file. */
    public record Mail(String text) {
        public String to() {
            return first(TO);
        }

        public String link() {
            return first(LINK);
        }

        /** What the link carries. */
        public String code() {
            return link().substring(link().indexOf('#') + 1);
        }

        private String first(Pattern pattern) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                throw new AssertionError("no " + pattern + " in the mail");
            }
            return found.group(1);
        }
    }
}
