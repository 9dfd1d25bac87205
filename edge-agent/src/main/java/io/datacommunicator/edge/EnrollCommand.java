package io.datacommunicator.edge;

import io.datacommunicator.edge.enrolment.Asked;
import io.datacommunicator.edge.enrolment.BoxFacts;
import io.datacommunicator.edge.enrolment.HardwareAddress;
import io.datacommunicator.edge.enrolment.Outcome;
import io.datacommunicator.edge.enrolment.QrPicture;
import io.datacommunicator.edge.identity.DeviceKey;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "enroll",
        description = {
            "Brings this box into an account: shows a code, which the account's holder confirms in a browser.",
            "Does nothing where it is enrolled already; exit code 1 where it was not let in."
        })
final class EnrollCommand implements Callable<Integer> {

    private final Assembly parts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--place", paramLabel = "TEXT", description = "Where this box stands; shown to the holder.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--claim", paramLabel = "CODE", description = "A claim code of the account; then nobody is asked.")
    private Optional<String> claim = Optional.empty();

    @Option(names = "--mac", paramLabel = "ADDRESS", description = "The MAC address to show; default: this computer's.")
    private Optional<String> mac = Optional.empty();

    @Option(names = "--again", description = "With a new key, although it is enrolled; until then the old one counts.")
    private boolean again;

    EnrollCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        var before = parts.enrolments().read();
        if (before.isPresent() && !again) {
            say("enrolled already, since " + before.get().since() + "; --again makes a new enrolment");
            return EdgeAgent.OK;
        }
        var box = new BoxFacts(mac.isPresent() ? mac.get() : HardwareAddress.read(), place, claim);
        try (var asking = parts.asking(parts.settings())) {
            return said(asking.enrolling().enrol(DeviceKey.fresh(parts.random()), box, this::show));
        } catch (IOException e) {
            throw new IOException("not enrolled, the platform cannot be reached: " + e.getMessage(), e);
        }
    }

    private void show(Asked asked) {
        say("To let this box into your account, open");
        say("");
        say("    " + asked.address());
        say("");
        say("and type the code    " + asked.userCode());
        say("or scan this:");
        say("");
        say(QrPicture.of(asked.completeAddress()));
        say("The page must show    " + asked.comparison()
                + "    If it shows other digits, it is not this box: deny it.");
        say("Waiting for " + asked.life().toMinutes() + " minutes at most ...");
    }

    private int said(Outcome outcome) {
        say(
                switch (outcome) {
                    case Outcome.Enrolled _ -> "Enrolled.";
                    case Outcome.Denied _ ->
                        claim.isPresent()
                                ? "Not enrolled: the claim code is unknown, used or expired."
                                : "Not enrolled: it was denied.";
                    case Outcome.Expired _ -> "Not enrolled: nobody answered in time. Say enroll again.";
                    case Outcome.Refused refused -> "Not enrolled: " + why(refused.code());
                });
        return outcome instanceof Outcome.Enrolled ? EdgeAgent.OK : EdgeAgent.FAILED;
    }

    private static String why(String code) {
        return switch (code) {
            case "invalid_dpop_proof" ->
                "the platform has another address than the one in --platform; use the one people see in their browsers.";
            case "invalid_request" -> "place or MAC address is not right.";
            default -> "the platform answers " + code + ". Try again later.";
        };
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
