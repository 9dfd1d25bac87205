/** The platform: seals readings, stores them and serves them to those whom the owner allows. */
@NullMarked
package io.datacommunicator.platform;

import org.jspecify.annotations.NullMarked;
