/** Classes that break each rule of the architecture once, so that every rule is known to turn red. Outside the packages that Spring scans. */
@NullMarked
package io.datacommunicator.offenders;

import org.jspecify.annotations.NullMarked;
