/** The owners' web site: where the parts are put together. It is a client of the platform's API like any other. */
@NullMarked
package io.datacommunicator.ui;

import org.jspecify.annotations.NullMarked;
