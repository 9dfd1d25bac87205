/** Stand-ins for what signing in needs of others, and the clients that try it. */
@NullMarked
package io.datacommunicator.platform.signin.testing;

import org.jspecify.annotations.NullMarked;
