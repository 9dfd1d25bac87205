package io.datacommunicator.edge.offender.identity;

import io.datacommunicator.edge.outbox.Outbox;

record Offender(Outbox forbidden) {}
