package io.datacommunicator.edge;

import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.settings.SettingsProblem;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what an operator can mend; everything else is a bug and shows its stack. */
final class FailureLine implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        switch (failure) {
            case OutboxFailure outbox -> say(command, outbox.reason() + ": " + outbox.getMessage());
            case SettingsProblem settings -> say(command, "settings:\n" + settings.getMessage());
            case IOException files -> say(command, String.valueOf(files.getMessage()));
            case IllegalArgumentException argument -> say(command, String.valueOf(argument.getMessage()));
            default -> throw failure;
        }
        return EdgeAgent.FAILED;
    }

    private static void say(CommandLine command, String line) {
        command.getErr().println("edge-agent: " + line);
    }
}
