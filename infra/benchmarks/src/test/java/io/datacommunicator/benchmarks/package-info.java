/** Tests of what measures: a wrong ruler is worse than none. */
@NullMarked
package io.datacommunicator.benchmarks;

import org.jspecify.annotations.NullMarked;
