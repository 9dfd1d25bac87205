package io.datacommunicator.edge.decode;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What the decode command answered. */
record Decoded(int exitCode, String out, String err) {

    static Decoded by(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = new CommandLine(new DecodeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Decoded(exitCode, out.toString(), err.toString());
    }
}
