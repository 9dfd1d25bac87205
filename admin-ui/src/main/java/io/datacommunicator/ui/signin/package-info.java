/** Who asks: sign-in at the platform by code and PKCE, the tokens of the session, sign-out at both ends. */
@NullMarked
package io.datacommunicator.ui.signin;

import org.jspecify.annotations.NullMarked;
