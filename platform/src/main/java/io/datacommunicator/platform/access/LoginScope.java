package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.LoginId;
import java.util.HexFormat;
import java.util.UUID;

/** Proof that the rows of one Login may be reached, or the one row that a credential shown at sign-in names. */
public final class LoginScope implements CustomerScope {
    private final String setting;

    private LoginScope(String setting) {
        this.setting = setting;
    }

    static LoginScope of(LoginId login) {
        return new LoginScope("app.login='" + login.value() + "'");
    }

    static LoginScope ofMailIndex(byte[] mailIndex) {
        return new LoginScope("app.mail_index='" + HexFormat.of().formatHex(mailIndex) + "'");
    }

    static LoginScope ofLink(UUID link) {
        return new LoginScope("app.link='" + link + "'");
    }

    static LoginScope ofThumbprint(byte[] thumbprint) {
        return new LoginScope("app.thumbprint='" + HexFormat.of().formatHex(thumbprint) + "'");
    }

    static LoginScope ofPasskey(byte[] hash) {
        return new LoginScope("app.passkey='" + HexFormat.of().formatHex(hash) + "'");
    }

    static LoginScope ofClaim(byte[] hash) {
        return new LoginScope("app.claim='" + HexFormat.of().formatHex(hash) + "'");
    }

    /** Made of UUIDs and hexadecimal digits only: safe inside a statement. */
    String setting() {
        return setting;
    }
}
