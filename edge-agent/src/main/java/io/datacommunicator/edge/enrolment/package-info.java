/** How this box comes into an account: it asks, shows a code to whoever set it up, and waits for the answer (RFC 8628). */
@NullMarked
package io.datacommunicator.edge.enrolment;

import org.jspecify.annotations.NullMarked;
