package io.datacommunicator.offenders.id;

import java.util.UUID;

/** R8: two ids in one. */
public record PairId(UUID one, UUID other) {}
