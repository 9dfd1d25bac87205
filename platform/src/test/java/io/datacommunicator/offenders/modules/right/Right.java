package io.datacommunicator.offenders.modules.right;

import io.datacommunicator.offenders.modules.left.Left;
import org.jspecify.annotations.Nullable;

public record Right(@Nullable Left left) {}
