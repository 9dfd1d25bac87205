package io.datacommunicator.edge.offender.outbox;

import io.datacommunicator.edge.link.MachineLink;

record Offender(MachineLink forbidden) {}
