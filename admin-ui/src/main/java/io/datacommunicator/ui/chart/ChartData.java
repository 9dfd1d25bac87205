package io.datacommunicator.ui.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plot shows: one bar a label, one layer a series.
 *
 * @param rest whether the last series stands for all that have no series of their own
 */
public record ChartData(List<String> labels, List<Series> series, boolean rest) {

    /** One value a label; null where there is none, which is not the same as 0. */
    public record Series(String name, List<@Nullable Long> values) {

        public Series {
            // List.copyOf refuses null, which means something here.
            values = Stream.<@Nullable Long>concat(values.stream(), Stream.empty())
                    .toList();
        }
    }

    public ChartData {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException(one.values().size() + " values for " + labels.size() + " labels");
            }
        }
    }
}
