package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.communicator.Approval;
import io.datacommunicator.platform.communicator.ComparisonCode;
import io.datacommunicator.platform.communicator.EnrolmentAnswers;
import io.datacommunicator.platform.communicator.PendingEnrolment;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Box;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.testing.TestPlatform;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A box comes into an account by its holder's word or by a claim code, and by nothing less. */
@SignInTest
class DeviceGrantTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestPlatform platform;

    private Caller.Person alice;
    private Box box;

    @BeforeEach
    void begin() {
        alice = platform.holder("alice-" + UUID.randomUUID());
        box = new Box(port);
    }

    @Test
    void boxAsksAndItsHolderFindsIt() {
        AdminUi.Answer asked = box.ask(Map.of("place", "Lobby"));

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("user_code")).matches("[B-Z]{4}-[B-Z]{4}");
        assertThat(asked.text("verification_uri")).isEqualTo("http://localhost:8421/device");
        assertThat(asked.text("verification_uri_complete"))
                .isEqualTo("http://localhost:8421/device?user_code=" + asked.text("user_code"));
        assertThat(asked.json().path("expires_in").asInt()).isEqualTo(900);
        PendingEnrolment pending =
                answers().find(alice, asked.text("user_code")).block();
        assertThat(pending.box().macAddress()).isEqualTo("02:00:5e:10:00:01");
        assertThat(pending.box().place()).isEqualTo("Lobby");
        assertThat(pending.comparison()).isEqualTo(ComparisonCode.of(box.thumbprint()));
    }

    @Test
    void approvedBoxCollectsTokensBoundToItsKey() throws ParseException {
        AdminUi.Answer asked = box.ask(Map.of());
        approve(asked);
        AdminUi.Answer answer = collect(asked);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("DPoP");
        assertThat(answer.text("refresh_token")).hasSizeGreaterThan(40);
        JWTClaimsSet token = SignedJWT.parse(answer.text("access_token")).getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo(box.thumbprint());
        assertThat(token.getStringClaim("kind")).isEqualTo("communicator");
        assertThat(token.getJSONObjectClaim("cnf")).isEqualTo(Map.of("jkt", box.thumbprint()));
        assertThat(box.api(answer.text("access_token")).body()).contains("communicator", box.thumbprint());
    }

    @Test
    void waitingBoxIsToldToWaitAndNotToHurry() {
        AdminUi.Answer asked = box.ask(Map.of());

        refused(collect(asked), "authorization_pending");
        refused(collect(asked), "slow_down");
    }

    @Test
    void deniedBoxIsTold() {
        AdminUi.Answer asked = box.ask(Map.of());
        answers().deny(alice, asked.text("user_code")).block();

        refused(collect(asked), "access_denied");
    }

    @Test
    void unknownDeviceCodeIsAskedAnew() {
        refused(box.collect("made up"), "expired_token");
    }

    @Test
    void deviceCodeWithoutItsKeyIsUseless() {
        AdminUi.Answer asked = box.ask(Map.of());
        approve(asked);

        refused(new Box(port).collect(asked.text("device_code")), "expired_token");
        assertThat(collect(asked).status()).isEqualTo(200);
    }

    @Test
    void answerThatGotLostIsCollectedAgainAndTheLastTokenCounts() {
        AdminUi.Answer asked = box.ask(Map.of("claim_code", platform.claimCode(alice)));
        String lost = collect(asked).text("refresh_token");
        String kept = collect(asked).text("refresh_token");

        refused(box.refresh(lost), "invalid_grant");
        assertThat(box.refresh(kept).status()).isEqualTo(200);
    }

    @Test
    void refreshTokenIsNotRotatedAndWorksAgainAndAgain() {
        String token = box.enrol(platform.claimCode(alice)).text("refresh_token");

        AdminUi.Answer first = box.refresh(token);
        AdminUi.Answer second = box.refresh(token);

        assertThat(first.json().has("refresh_token")).isFalse();
        assertThat(second.text("access_token")).isNotEqualTo(first.text("access_token"));
        assertThat(box.api(second.text("access_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void refreshTokenWithoutItsKeyIsUseless() {
        String token = box.enrol(platform.claimCode(alice)).text("refresh_token");
        Box enrolledToo = new Box(port);
        enrolledToo.enrol(platform.claimCode(alice));

        refused(new Box(port).refresh(token), "invalid_grant");
        refused(enrolledToo.refresh(token), "invalid_grant");
        refused(box.refresh("made up"), "invalid_grant");
    }

    @Test
    void claimCodeWorksOnce() {
        String code = platform.claimCode(alice);

        assertThat(box.ask(Map.of("claim_code", code)).status()).isEqualTo(200);
        refused(new Box(port).ask(Map.of("claim_code", code)), "access_denied");
        refused(new Box(port).ask(Map.of("claim_code", "BCDF-BCDF-BCDF-BCDF-BCDF-BCDF")), "access_denied");
    }

    @Test
    void claimCodeMayBeTypedCarelessly() {
        String code = platform.claimCode(alice).toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(box.ask(Map.of("claim_code", code)).status()).isEqualTo(200);
    }

    @Test
    void malformedRequestsAreRefused() {
        refused(box.ask(Map.of("mac_address", "not a MAC")), "invalid_request");
        refused(box.ask(Map.of("place", "x".repeat(201))), "invalid_request");
        refused(box.ask(Map.of("place", "two\nlines")), "invalid_request");
        refused(box.ask(Map.of("scope", "upload platform")), "invalid_scope");
        assertThat(box.ask(Map.of("scope", "upload")).status()).isEqualTo(200);
    }

    @Test
    void agentHasNoOtherGrant() {
        Map<String, String> credentials = Map.of("client_id", "edge-agent", "grant_type", "client_credentials");
        refused(box.post(Box.TOKEN, credentials, box.proof(Box.TOKEN)), "unauthorized_client");
        Map<String, String> code = Map.of(
                "client_id", "edge-agent",
                "grant_type", "authorization_code",
                "code", "x",
                "redirect_uri", "http://localhost/");
        refused(box.post(Box.TOKEN, code, box.proof(Box.TOKEN)), "unauthorized_client");
    }

    @Test
    void agentIsNoClientOfOtherEndpoints() {
        Map<String, String> token = Map.of("client_id", "edge-agent", "token", "x");
        refused(box.post("/oauth2/introspect", token, box.proof("/oauth2/introspect")), "invalid_client");
        refused(box.post("/oauth2/revoke", token, box.proof("/oauth2/revoke")), "invalid_client");
    }

    @Test
    void otherClientsHaveNoDeviceGrant() {
        AdminUi.Answer answer = AdminUi.answer(
                new Browser(port).post(Box.ASK, Map.of(), "Authorization", AdminUi.basic(AdminUi.SECRET)));

        refused(answer, "unauthorized_client");
    }

    @Test
    void pageOfTheFrameworkIsClosed() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/oauth2/device_verification?user_code=BCDF-BCDF")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private void approve(AdminUi.Answer asked) {
        answers()
                .approve(alice, asked.text("user_code"), new Approval("Bar", null, Schedule.STANDARD, null))
                .block();
    }

    private AdminUi.Answer collect(AdminUi.Answer asked) {
        return box.collect(asked.text("device_code"));
    }

    private EnrolmentAnswers answers() {
        return platform.part(EnrolmentAnswers.class);
    }

    private static void refused(AdminUi.Answer answer, String error) {
        assertThat(answer.text("error")).isEqualTo(error);
        assertThat(answer.status()).isBetween(400, 401);
    }
}
