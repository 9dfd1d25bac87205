package io.datacommunicator.ui.machine;

import io.datacommunicator.ui.graphql.Answer;
import java.util.List;
import java.util.stream.Stream;

/** The machines read so far, each with what of it is not shared. */
record MachinePage(List<Answer<Machine>> machines, int totalCount, boolean more, String endCursor) {

    MachinePage {
        machines = List.copyOf(machines);
    }

    MachinePage followedBy(MachinePage next) {
        return new MachinePage(
                Stream.concat(machines.stream(), next.machines.stream()).toList(),
                next.totalCount,
                next.more,
                next.endCursor);
    }
}
