package io.datacommunicator.offenders.modules.left;

import io.datacommunicator.offenders.modules.right.Right;

public record Left(Right right) {}
