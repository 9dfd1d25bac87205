/** Passkeys: what browser and platform say to each other (WebAuthn), over plain forms. */
@NullMarked
package io.datacommunicator.platform.signin.passkey;

import org.jspecify.annotations.NullMarked;
