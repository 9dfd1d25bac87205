package io.datacommunicator.edge.enrolment;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.Enrolment;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.PlatformTime;
import io.datacommunicator.edge.upload.ProvenForms;
import io.datacommunicator.edge.upload.ProvenForms.Said;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks to be enrolled, shows the code, and asks for the answer until there is one or the time is over. The key is a new
 * one, and counts only when {@link EnrolmentFile} holds it together with its token: a power cut before leaves everything
 * as it was, and the box simply asks again.
 */
public final class Enrolling {

    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final PlatformAddress platform;
    private final ProvenForms forms;
    private final PlatformTime time;
    private final EnrolmentFile file;
    private final Pause pause;

    public Enrolling(PlatformAddress platform, ProvenForms forms, PlatformTime time, EnrolmentFile file, Pause pause) {
        this.platform = platform;
        this.forms = forms;
        this.time = time;
        this.file = file;
        this.pause = pause;
    }

    /**
     * Goes the whole way. Fails with {@link IOException} when the platform cannot be reached to begin with, or the
     * enrolment cannot be kept.
     */
    public Outcome enrol(DeviceKey key, BoxFacts box, Consumer<Asked> show) throws IOException, InterruptedException {
        var said = forms.post(platform.deviceAuthorization(), asking(box), key::proof);
        if (!said.right()) {
            return said.error().equals("access_denied") ? new Outcome.Denied() : new Outcome.Refused(said.error());
        }
        var asked = asked(said, key);
        if (box.claimCode().isEmpty()) {
            show.accept(asked);
        }
        var until = time.now().plus(asked.life());
        var interval = PollInterval.of(said.seconds("interval"));
        return await(
                key, said.text("device_code"), until, interval, box.claimCode().isPresent());
    }

    private Outcome await(DeviceKey key, String deviceCode, Instant until, PollInterval first, boolean atOnce)
            throws IOException, InterruptedException {
        var interval = first;
        for (var wait = !atOnce; time.now().isBefore(until); wait = true) {
            if (wait) {
                pause.of(interval.now());
            }
            var said = collect(key, deviceCode);
            switch (said.map(Said::error).orElse("no answer")) {
                case "" -> {
                    return keep(key, said.orElseThrow());
                }
                case "authorization_pending" -> {}
                case "slow_down" -> interval = interval.slower();
                case "access_denied" -> {
                    return new Outcome.Denied();
                }
                case "expired_token", "invalid_grant" -> {
                    return new Outcome.Expired();
                }
                default -> interval = interval.afterNoAnswer();
            }
        }
        return new Outcome.Expired();
    }

    /** Empty without a network: the answer waits on the platform. */
    private Optional<Said> collect(DeviceKey key, String deviceCode) throws InterruptedException {
        var form = Map.of("grant_type", DEVICE_CODE, "client_id", PlatformAddress.CLIENT, "device_code", deviceCode);
        try {
            return Optional.of(forms.post(platform.token(), form, key::proof));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Outcome keep(DeviceKey key, Said said) throws IOException {
        if (said.text("refresh_token").isEmpty()) {
            throw new IOException("the platform answered without a refresh token");
        }
        var enrolment = new Enrolment(key, said.text("refresh_token"), platform.uri(), time.now());
        file.keep(enrolment);
        return new Outcome.Enrolled(enrolment);
    }

    private static Map<String, String> asking(BoxFacts box) {
        var form = new HashMap<String, String>();
        form.put("client_id", PlatformAddress.CLIENT);
        form.put("mac_address", box.macAddress());
        box.place().ifPresent(place -> form.put("place", place));
        box.claimCode().ifPresent(code -> form.put("claim_code", code));
        return form;
    }

    private static Asked asked(Said said, DeviceKey key) throws IOException {
        var life = said.seconds("expires_in");
        if (said.text("device_code").isEmpty() || said.text("user_code").isEmpty() || !life.isPositive()) {
            throw new IOException("the platform answered without a code");
        }
        return new Asked(
                said.text("verification_uri"),
                said.text("verification_uri_complete"),
                said.text("user_code"),
                key.comparison(),
                life);
    }
}
