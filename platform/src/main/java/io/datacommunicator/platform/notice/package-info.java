/**
 * Mails to people: queued durably, tried again for days, in plain text and HTML and four languages. Without an SMTP
 * server each mail becomes a file, which production refuses. What a server refuses for good is remembered, so that the
 * person can be told when she signs in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "encryption", "job"})
package io.datacommunicator.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
