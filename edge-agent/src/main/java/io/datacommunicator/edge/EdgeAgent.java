package io.datacommunicator.edge;

import io.datacommunicator.edge.decode.DecodeCommand;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Reads coffee machines once a day, keeps what they say, and brings it to the platform. */
@Command(
        name = "edge-agent",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads coffee machines, keeps the readings, uploads them.")
public final class EdgeAgent {

    static final int OK = 0;
    static final int FAILED = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Directory of settings, enrolment and outbox (default: .data/agent).")
    private Path data = Path.of(".data", "agent");

    @Option(
            names = "--platform",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Where to upload to; instead of the setting of that name.")
    private String platform = "";

    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC()).execute(arguments));
    }

    /** The wiring of the commands; each puts together only the parts it needs, from one {@link Assembly}. */
    static CommandLine commandLine(Clock clock) {
        var agent = new EdgeAgent();
        var parts = new Assembly(() -> agent.data, () -> agent.platform, clock);
        return new CommandLine(agent)
                .addSubcommand(new EnrollCommand(parts))
                .addSubcommand(new RunCommand(parts))
                .addSubcommand(new PollCommand(parts))
                .addSubcommand(new StatusCommand(parts))
                .addSubcommand(new DecodeCommand())
                .addSubcommand(new SimulateCommand(parts))
                .addSubcommand(new IdentityCommand(parts))
                .setExecutionExceptionHandler(new FailureLine());
    }
}
