package io.datacommunicator.platform.signin.passkey;

import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks browsers for passkeys and checks what they answer. A question stands in the page as JSON and, for its one answer,
 * in the browser's session; the answer comes in a form. The authenticator must make sure of its holder each time, so that
 * a passkey counts as two factors. A passkey is bound to the platform's own origin: no other page can ask for it.
 */
public final class PasskeyCeremony {
    private static final String SIGN_IN = PasskeyCeremony.class.getName() + ".sign-in";
    private static final String NEW = PasskeyCeremony.class.getName() + ".new";
    private static final int LONGEST_ANSWER = 20_000;

    private final Webauthn4JRelyingPartyOperations party;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    public PasskeyCeremony(URI origin, Passkeys passkeys, Logins logins) {
        this.party = new Webauthn4JRelyingPartyOperations(
                new PasskeyOwners(logins),
                new PasskeyRecords(passkeys),
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.getHost())
                        .name("Data Communicator")
                        .build(),
                Set.of(origin.toString()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
    }

    /** The question of a sign-in: for one of this person's passkeys, or for any where nobody is known yet. */
    public String question(HttpServletRequest request, @Nullable Authentication person) {
        PublicKeyCredentialRequestOptions options =
                party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(person));
        request.getSession().setAttribute(SIGN_IN, options);
        return json.writeValueAsString(options);
    }

    /** Whose passkey answered the question; empty where the answer is worth nothing. */
    public Optional<LoginId> answered(HttpServletRequest request, String answer) {
        if (!(taken(request, SIGN_IN) instanceof PublicKeyCredentialRequestOptions options)
                || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            return Optional.of(
                    PasskeyOwners.login(party.authenticate(new RelyingPartyAuthenticationRequest(options, credential))
                            .getId()));
        } catch (Failure failure) {
            throw failure;
        } catch (RuntimeException refused) {
            // Whatever is wrong with an answer, its exceptions have no common family and its sender gets no reason.
            return Optional.empty();
        }
    }

    /** The question that makes a new passkey. */
    public String questionForNew(HttpServletRequest request, Authentication person) {
        PublicKeyCredentialCreationOptions options = party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        request.getSession().setAttribute(NEW, options);
        return json.writeValueAsString(options);
    }

    /** Keeps the passkey that was made for this person; whether there was one. */
    public boolean made(HttpServletRequest request, LoginId login, String answer, String label) {
        if (!(taken(request, NEW) instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(PasskeyOwners.handle(login))
                || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (Failure failure) {
            throw failure;
        } catch (RuntimeException refused) {
            // As above.
            return false;
        }
    }

    /** A question is answered once. */
    private static @Nullable Object taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        Object question = session == null ? null : session.getAttribute(name);
        if (session != null) {
            session.removeAttribute(name);
        }
        return question;
    }
}
