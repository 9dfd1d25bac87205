package io.datacommunicator.edge.decode;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.datacommunicator.edge.link.Garbled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code edge-agent decode}: prints JSON and answers 0; says in one line what is wrong with the bytes and answers 2. */
@Command(
        name = "decode",
        description = "Shows what captured bytes of a machine mean, as JSON.",
        mixinStandardHelpOptions = true)
public final class DecodeCommand implements Callable<Integer> {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final int MOST_BITS = 0xFFFF;

    @Option(names = "--link", required = true, description = "ble, uart-v2 or uart-v1")
    private String link = "";

    @Option(names = "--kind", required = true, description = "advert, status, counters, maintenance, percent or frame")
    private String kind = "";

    @Option(
            names = "--key",
            paramLabel = "HEX",
            description = "The dongle's key. Without it the bytes of a dongle are taken as deciphered.")
    private @Nullable String key;

    @Option(names = "--article", paramLabel = "N", description = "The machine's article number, for names and orders.")
    private int article;

    @Parameters(
            arity = "1..*",
            paramLabel = "HEX",
            description = "The bytes, in one piece or several; or a line as text, as @TG:43.")
    private List<String> bytes = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = commandLine();
        var dialect = dialect();
        var wanted = kind();
        int dongleKey = key();
        int machine = article();
        try {
            var capture = new Capture(dialect, wanted, dongleKey, machine, Capture.join(bytes));
            commandLine.getOut().println(JSON.toJson(Decoder.decode(capture)));
            return CommandLine.ExitCode.OK;
        } catch (Garbled garbled) {
            commandLine.getErr().println("cannot be decoded: " + garbled.getMessage());
            return CommandLine.ExitCode.USAGE;
        } finally {
            commandLine.getOut().flush();
            commandLine.getErr().flush();
        }
    }

    private Dialect dialect() {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.option().equals(link.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("--link is ble, uart-v2 or uart-v1"));
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(known -> known.option().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("--kind is advert, status, counters, maintenance, percent or frame"));
    }

    private int key() {
        if (key == null) {
            return Capture.DECIPHERED;
        }
        if (!key.matches("(0[xX])?[0-9A-Fa-f]{1,2}")) {
            throw refused("--key is one byte in hexadecimal, as 2A");
        }
        return Integer.parseInt(key.replaceFirst("0[xX]", ""), 16);
    }

    private int article() {
        if (article < 0 || article > MOST_BITS) {
            throw refused("--article is a number from 0 to " + MOST_BITS);
        }
        return article;
    }

    private ParameterException refused(String why) {
        return new ParameterException(commandLine(), why);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets this before it calls");
        }
        return spec.commandLine();
    }
}
