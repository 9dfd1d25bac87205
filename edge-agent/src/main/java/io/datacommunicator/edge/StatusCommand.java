package io.datacommunicator.edge;

import io.datacommunicator.edge.health.OutboxReport;
import io.datacommunicator.edge.health.StatusReport;
import io.datacommunicator.edge.identity.Enrolment;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.settings.AgentSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = {
            "Says whether it is enrolled, what waits, what was lost, what was refused, and what comes next.",
            "Exit code 1 if the outbox fails."
        })
final class StatusCommand implements Callable<Integer> {

    private final Assembly parts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    StatusCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        var settings = parts.settings();
        var journal = parts.journal();
        var report = new StatusReport(
                parts.enrolments().read().map(Enrolment::since),
                outbox(settings),
                journal.lastUpload(),
                nextReads(settings));
        spec.commandLine().getOut().println(json ? report.json() : report.text());
        return report.failing().isEmpty() ? EdgeAgent.OK : EdgeAgent.FAILED;
    }

    private OutboxReport outbox(AgentSettings settings) {
        try (var outbox = parts.outbox(settings)) {
            return new OutboxReport.Opened(outbox.status());
        } catch (OutboxFailure e) {
            return new OutboxReport.Shut(e.reason());
        }
    }

    private SequencedMap<String, Instant> nextReads(AgentSettings settings) {
        var next = new LinkedHashMap<String, Instant>();
        var plan = parts.plan(settings, parts.schedule(settings));
        var now = parts.clock().instant();
        settings.machines()
                .forEach(machine -> next.put(
                        machine.name(), plan.next(parts.journal().lastRead(machine.name()), Optional.empty(), now)));
        return next;
    }
}
