/** Two modules in a circle. */
@NullMarked
package io.datacommunicator.offenders.modules;

import org.jspecify.annotations.NullMarked;
