package io.datacommunicator.edge.enrolment;

import io.datacommunicator.edge.identity.Enrolment;

/** How asking for enrolment ended. */
public sealed interface Outcome {
    /** Kept on disk already. */
    record Enrolled(Enrolment enrolment) implements Outcome {}

    /** Somebody said no, or the claim code is worth nothing. */
    record Denied() implements Outcome {}

    /** Nobody answered in time. */
    record Expired() implements Outcome {}

    /**
     * The platform does not take the request.
     *
     * @param code stable, as {@code invalid_dpop_proof}
     */
    record Refused(String code) implements Outcome {}
}
