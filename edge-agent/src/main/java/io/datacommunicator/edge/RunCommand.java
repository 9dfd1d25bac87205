package io.datacommunicator.edge;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Reads and uploads by the schedule until SIGTERM.")
final class RunCommand implements Callable<Integer> {

    private static final System.Logger LOG = System.getLogger(RunCommand.class.getName());

    private final Assembly parts;

    RunCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        var settings = parts.settings();
        var schedule = parts.schedule(settings);
        try (var running = new Running();
                var outbox = parts.outbox(settings);
                var uploads = parts.uploads(settings, outbox, schedule)) {
            var persistent = parts.persistent(settings, uploads, Integer.MAX_VALUE);
            var uploading = new UploadLoop(persistent, settings.uploadJitter(), parts.random());
            var links = parts.links(settings);
            var polling = new PollLoop(
                    parts.polling(outbox),
                    links,
                    () -> parts.plan(settings, schedule),
                    parts.journal(),
                    parts.clock(),
                    uploading::wake);
            LOG.log(System.Logger.Level.INFO, "running for {0}", String.join(", ", links.keySet()));
            return running.untilStopped(polling, uploading) ? EdgeAgent.OK : EdgeAgent.FAILED;
        }
    }
}
