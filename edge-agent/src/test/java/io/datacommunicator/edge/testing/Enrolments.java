package io.datacommunicator.edge.testing;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.Enrolment;
import io.datacommunicator.edge.identity.EnrolmentFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/** Boxes that are enrolled already. */
public final class Enrolments {

    private Enrolments() {}

    public static EnrolmentFile enrol(Path directory, FlakyPlatform platform) throws IOException {
        var random = new SecureRandom();
        var file = new EnrolmentFile(directory, random);
        var key = DeviceKey.fresh(random);
        file.keep(new Enrolment(key, platform.enrol(key.thumbprint()), URI.create(platform.address()), Instant.EPOCH));
        return file;
    }
}
