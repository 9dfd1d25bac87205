/** A platform in memory that executes the real SDL, and the site on top of it without sign-in. */
@NullMarked
package io.datacommunicator.ui.testing;

import org.jspecify.annotations.NullMarked;
