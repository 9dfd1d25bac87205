package io.datacommunicator.ui.graphql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an answer that are null because their owner does not share them. */
public record NotShared(Set<String> paths) {

    /** For answers in which everything is shared. */
    public static final NotShared NOTHING = new NotShared(Set.of());

    public NotShared {
        paths = Set.copyOf(paths);
    }

    static NotShared of(Map<Object, Object> extensions) {
        if (!(extensions.get("notShared") instanceof Collection<?> entries)) {
            return NOTHING;
        }
        return new NotShared(entries.stream()
                .filter(Map.class::isInstance)
                .map(entry -> path(((Map<?, ?>) entry).get("path")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String path(@Nullable Object path) {
        return path instanceof Collection<?> segments ? joined(segments) : String.valueOf(path);
    }

    private static String joined(Collection<?> segments) {
        return segments.stream().map(segment -> "/" + segment).collect(Collectors.joining());
    }

    /** Whether the field at this path is hidden, itself or with an object around it. */
    public boolean hides(Object... path) {
        String asked = joined(Arrays.asList(path));
        return paths.stream().anyMatch(hidden -> asked.equals(hidden) || asked.startsWith(hidden + "/"));
    }

    /** What is hidden below one object; paths then begin there. */
    public NotShared below(Object... path) {
        String prefix = joined(Arrays.asList(path)) + "/";
        return new NotShared(paths.stream()
                .filter(hidden -> hidden.startsWith(prefix))
                .map(hidden -> hidden.substring(prefix.length() - 1))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
