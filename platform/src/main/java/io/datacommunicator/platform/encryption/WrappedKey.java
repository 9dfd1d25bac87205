package io.datacommunicator.platform.encryption;

import java.util.UUID;

/**
 * The data key of an account or a Login as it stands in its row.
 *
 * @param id of whom the key is; equals the key id inside what it seals
 * @param keyName the named key that wrapped it
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into a column
public record WrappedKey(UUID id, String keyName, byte[] wrapped) {}
