package io.datacommunicator.schema.testing;

import static java.util.stream.Collectors.toMap;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.util.List;
import java.util.stream.Stream;

/** One change that a client of the older SDL could trip over: what breaks it, and what it may not expect. */
public record SdlChange(String coordinate, String description) {

    public static List<SdlChange> between(SdlUnderTest older, SdlUnderTest newer) {
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(older.schema(), newer.schema()), reporter);
        var noticed = Stream.concat(reporter.getBreakages().stream(), reporter.getDangers().stream())
                .map(event -> new SdlChange(coordinate(event), event.getReasonMsg()));
        return Stream.concat(noticed, narrowed(older, newer)).distinct().toList();
    }

    /** Fields that fewer may see than before. */
    private static Stream<SdlChange> narrowed(SdlUnderTest older, SdlUnderTest newer) {
        var before = older.fields().collect(toMap(MarkedField::coordinate, MarkedField::marks));
        return newer.fields()
                .filter(field -> before.containsKey(field.coordinate()))
                .filter(field -> fewerMaySee(before.getOrDefault(field.coordinate(), List.of()), field.marks()))
                .map(field -> new SdlChange(field.coordinate(), "Fewer may see it: " + field.marks()));
    }

    private static boolean fewerMaySee(List<String> before, List<String> now) {
        return !before.equals(now) && (before.contains("always") || now.contains("ownerOnly"));
    }

    /** {@code Type.field}, {@code Enum.VALUE}, {@code Union.Member} or {@code Type}. */
    private static String coordinate(DiffEvent event) {
        if (event.getFieldName() != null) {
            return event.getTypeName() + "." + event.getFieldName();
        }
        return event.getComponents().size() == 1
                ? event.getTypeName() + "." + event.getComponents().getFirst()
                : event.getTypeName();
    }

    @Override
    public String toString() {
        return coordinate + ": " + description;
    }
}
