package io.datacommunicator.edge.offender.enrolment;

import io.datacommunicator.edge.link.MachineLink;

record Offender(MachineLink forbidden) {}
