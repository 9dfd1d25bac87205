/** The person's own account: what it says of him, its end, and the way back from there. */
@NullMarked
package io.datacommunicator.ui.account;

import org.jspecify.annotations.NullMarked;
