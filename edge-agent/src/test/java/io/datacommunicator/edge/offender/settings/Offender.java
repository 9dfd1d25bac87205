package io.datacommunicator.edge.offender.settings;

import io.datacommunicator.edge.outbox.Outbox;

record Offender(Outbox forbidden) {}
