package io.datacommunicator.edge.offender.upload;

import io.datacommunicator.edge.link.MachineLink;

record Offender(MachineLink forbidden) {}
