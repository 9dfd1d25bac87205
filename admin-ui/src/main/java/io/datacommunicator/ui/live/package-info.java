/** Carries answers of the platform to an open page, from whatever thread they come. */
@NullMarked
package io.datacommunicator.ui.live;

import org.jspecify.annotations.NullMarked;
