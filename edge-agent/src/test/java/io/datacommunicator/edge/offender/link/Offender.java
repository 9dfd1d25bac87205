package io.datacommunicator.edge.offender.link;

import io.datacommunicator.edge.outbox.Outbox;

record Offender(Outbox forbidden) {}
