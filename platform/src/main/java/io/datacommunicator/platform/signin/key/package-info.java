/** The keys that sign tokens. */
@NullMarked
package io.datacommunicator.platform.signin.key;

import org.jspecify.annotations.NullMarked;
