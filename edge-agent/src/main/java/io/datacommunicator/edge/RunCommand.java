package io.datacommunicator.edge;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Reads and uploads by the schedule until SIGTERM.")
final class RunCommand implements Callable<Integer> {

    private final Assembly parts;

    RunCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        var settings = parts.settings();
        try (var running = new Running();
                var outbox = parts.outbox(settings);
                var uploads = parts.uploads(settings, outbox)) {
            var persistent = parts.persistent(settings, uploads, Integer.MAX_VALUE);
            var uploading = new UploadLoop(persistent, settings.uploadJitter(), parts.random());
            var polling = new PollLoop(
                    parts.polling(outbox),
                    parts.links(settings),
                    parts.plan(settings),
                    parts.journal(),
                    parts.clock(),
                    uploading::wake);
            return running.untilStopped(polling, uploading) ? EdgeAgent.OK : EdgeAgent.FAILED;
        }
    }
}
