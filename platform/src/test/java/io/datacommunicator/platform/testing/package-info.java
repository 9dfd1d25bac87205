/** Fakes and fixtures that tests of several packages use. */
@NullMarked
package io.datacommunicator.platform.testing;

import org.jspecify.annotations.NullMarked;
