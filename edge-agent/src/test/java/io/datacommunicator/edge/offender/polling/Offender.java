package io.datacommunicator.edge.offender.polling;

import io.datacommunicator.edge.upload.Uploads;

record Offender(Uploads forbidden) {}
