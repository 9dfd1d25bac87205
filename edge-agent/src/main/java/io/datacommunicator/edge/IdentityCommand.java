package io.datacommunicator.edge;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "identity", description = "Prints the public key of this box's enrolment as a JWK.")
final class IdentityCommand implements Callable<Integer> {

    private final Assembly parts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--id", description = "Prints the key's thumbprint instead.")
    private boolean id;

    IdentityCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        var key = parts.enrolled().key();
        spec.commandLine().getOut().println(id ? key.thumbprint() : key.publicJwk());
        return EdgeAgent.OK;
    }
}
