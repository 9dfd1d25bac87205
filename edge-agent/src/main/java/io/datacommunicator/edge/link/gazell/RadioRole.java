package io.datacommunicator.edge.link.gazell;

/** Who the stick is in the star of Gazell. Nobody outside the vendor knows who its own communicator is, so both are there. */
public enum RadioRole {
    /** Speaks first; the machine's adapter is the host and listens always. */
    DEVICE,
    /** Listens always, and can speak only in answer to the adapter's packets; the stick keeps ours until one comes. */
    HOST
}
