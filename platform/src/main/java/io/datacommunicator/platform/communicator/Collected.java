package io.datacommunicator.platform.communicator;

/** What a box finds when it comes for its token. */
public sealed interface Collected {
    /** Nobody has answered yet. */
    record Waiting() implements Collected {}

    /** The holder said no. */
    record Denied() implements Collected {}

    /** No such request, or no more: the box has to ask again. */
    record Gone() implements Collected {}

    /**
     * It is enrolled.
     *
     * @param refreshToken shown here and nowhere else; one that was collected before is worth nothing from now on
     */
    record Enrolled(String refreshToken) implements Collected {
        @Override
        public String toString() {
            return "Enrolled";
        }
    }
}
