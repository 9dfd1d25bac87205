package io.datacommunicator.schema.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Owners' shares are stored by the number of a field: a number means the same for ever. */
public final class NumberRules {

    private NumberRules() {}

    public static List<String> faults(SdlUnderTest published, SdlUnderTest current, Set<Integer> retired) {
        var faults = new ArrayList<String>();
        var now = current.coordinatesByNumber();
        published.coordinatesByNumber().forEach((number, coordinates) -> {
            var left = now.getOrDefault(number, Set.of());
            if (left.isEmpty() && !retired.contains(number)) {
                faults.add("number " + number + " is gone; retire it in BREAKING.md");
            } else if (!left.isEmpty() && Collections.disjoint(left, coordinates)) {
                faults.add("number " + number + " meant " + coordinates + " and is reused for " + left);
            }
            now.forEach((other, there) -> coordinates.stream()
                    .filter(coordinate -> !other.equals(number) && there.contains(coordinate))
                    .forEach(coordinate -> faults.add(coordinate + " had number " + number + " and now has " + other)));
        });
        now.keySet().stream()
                .filter(retired::contains)
                .forEach(number -> faults.add("number " + number + " is retired and used again"));
        return faults;
    }
}
