package io.datacommunicator.ui.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be shared: the caller's own machines, the fields, and fields that are often shared together. */
record ShareChoices(List<NamedMachine> machines, List<Field> fields, List<Preset> presets) {

    /** In the order of its number. */
    record Field(int number, Group group, String label, String explanation) {}

    enum Group {
        IDENTITY,
        PLACE,
        COUNTERS,
        MAINTENANCE,
        ALARMS,
        DEVICE
    }

    record Preset(Name name, List<Numbered> fields) {

        enum Name {
            TECHNICIAN,
            ACCOUNTANT,
            COLLEAGUE,
            EVERYTHING
        }

        Set<Integer> numbers() {
            return fields.stream().map(Numbered::number).collect(Collectors.toUnmodifiableSet());
        }
    }

    record Numbered(int number) {}
}
