/** What tests of the SDL need to look into it. */
@NullMarked
package io.datacommunicator.schema.testing;

import org.jspecify.annotations.NullMarked;
