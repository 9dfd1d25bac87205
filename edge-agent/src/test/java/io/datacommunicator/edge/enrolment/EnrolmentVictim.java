package io.datacommunicator.edge.enrolment;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.testing.Victim;
import io.datacommunicator.edge.upload.Exchange;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.PlatformTime;
import io.datacommunicator.edge.upload.ProvenForms;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Enrols anew and fetches an access token, and so on without end. Says {@code E thumbprint} when it was enrolled. */
final class EnrolmentVictim {

    private EnrolmentVictim() {}

    public static void main(String[] arguments) throws Exception {
        var random = new SecureRandom();
        var file = new EnrolmentFile(Path.of(arguments[0]), random);
        var platform = PlatformAddress.of(arguments[1]);
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Victim.awaitGo();
        while (true) {
            if (enrol(platform, file, DeviceKey.fresh(random)) instanceof Outcome.Enrolled enrolled) {
                out.println("E " + enrolled.enrolment().key().thumbprint());
            }
            if (!refreshes(platform, file)) {
                out.println("BRICKED");
            }
        }
    }

    static Outcome enrol(PlatformAddress platform, EnrolmentFile file, DeviceKey key)
            throws IOException, InterruptedException {
        var time = new PlatformTime(Clock.systemUTC());
        var box = new BoxFacts("02:00:5e:10:00:01", Optional.empty(), Optional.of("a-code"));
        try (var exchange = new Exchange(time)) {
            return new Enrolling(platform, new ProvenForms(exchange, time), time, file, pause -> {})
                    .enrol(key, box, asked -> {});
        }
    }

    /** Whether what is kept is good for a token. */
    static boolean refreshes(PlatformAddress platform, EnrolmentFile file) throws IOException, InterruptedException {
        var kept = file.read().orElseThrow();
        var time = new PlatformTime(Clock.systemUTC());
        var form = Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                PlatformAddress.CLIENT,
                "refresh_token",
                kept.refreshToken());
        try (var exchange = new Exchange(time)) {
            return new ProvenForms(exchange, time)
                    .post(platform.token(), form, kept.key()::proof)
                    .right();
        }
    }
}
