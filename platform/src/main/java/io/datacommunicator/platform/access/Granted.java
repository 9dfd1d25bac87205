package io.datacommunicator.platform.access;

/**
 * The source of a GraphQL object whose fields are shared one by one. The answer depends on the grant alone, never on a
 * value, so that "not shared" tells nothing about what is not shared.
 */
public interface Granted {
    /** Stands for {@code @ownerOnly}: covered for the holder alone. */
    int OWNER_ONLY = 0;

    /** Whether the field with this number in {@code @shareable}, or {@link #OWNER_ONLY}, may be read. */
    boolean covers(int fieldNumber);
}
