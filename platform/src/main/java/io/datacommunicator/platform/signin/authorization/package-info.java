/**
 * Authorizations as they are kept: found by keyed hashes of their tokens, the rest sealed, no token anywhere.
 */
@NullMarked
package io.datacommunicator.platform.signin.authorization;

import org.jspecify.annotations.NullMarked;
