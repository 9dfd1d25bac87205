package io.datacommunicator.edge;

import io.datacommunicator.edge.health.StatusReport;
import io.datacommunicator.edge.identity.Enrolment;
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
        description = "Says whether it is enrolled, what waits, what was lost, what was refused, and what comes next.")
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
        try (var outbox = parts.outbox(settings)) {
            var report = new StatusReport(
                    parts.enrolments().read().map(Enrolment::since),
                    outbox.status(),
                    journal.lastUpload(),
                    nextReads(settings));
            spec.commandLine().getOut().println(json ? report.json() : report.text());
        }
        return EdgeAgent.OK;
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
