package io.datacommunicator.edge.upload;

import java.time.LocalTime;
import java.time.ZoneId;

/** What the holder wants of this box: when to read its machines. */
public record Told(LocalTime time, ZoneId zone) {}
