/** The way of one reading through all programs as a person sees it: started by {@code infra/run}, looked at in a browser. */
@NullMarked
package io.datacommunicator.journey;

import org.jspecify.annotations.NullMarked;
