package io.datacommunicator.schema.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the catalogue's files: {@code models/<type code>.properties}, {@code alarms.properties} (bit = severity) and one
 * {@code texts_<language>.properties} per language. Refuses what is incomplete, double or left over.
 */
final class CatalogueFiles {

    private static final List<String> TYPE_CODES =
            List.of("EF532V2", "EF533", "EF535", "EF545", "EF557", "EF658S_C", "EF1091");

    private final Map<Language, KeyValueFile> texts;
    private final Set<String> used = new HashSet<>();

    CatalogueFiles(Map<Language, KeyValueFile> texts) {
        this.texts = Map.copyOf(texts);
    }

    static Catalogue read() {
        var texts = new EnumMap<Language, KeyValueFile>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, KeyValueFile.resource("texts_" + language.code() + ".properties"));
        }
        var files = new CatalogueFiles(texts);
        var alarms = files.alarms(KeyValueFile.resource("alarms.properties"));
        var models = TYPE_CODES.stream()
                .map(typeCode -> files.model(KeyValueFile.resource("models/" + typeCode + ".properties"), alarms))
                .toList();
        var catalogue = new Catalogue(models, alarms, files.maintenances());
        files.refuseUnusedTexts();
        return catalogue;
    }

    Map<Integer, AlarmKind> alarms(KeyValueFile file) {
        var alarms = new HashMap<Integer, AlarmKind>();
        file.values()
                .forEach((bit, severity) -> alarms.put(
                        Integer.valueOf(bit),
                        new AlarmKind(Integer.parseInt(bit), Severity.valueOf(severity), text("alarm." + bit))));
        return alarms;
    }

    MachineModel model(KeyValueFile file, Map<Integer, AlarmKind> alarms) {
        return new MachineModel(
                file.value("type-code"),
                file.value("name"),
                Arrays.stream(file.value("articles").split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                products(file.below("product.")),
                withSeverities(alarms, file.below("severity.")),
                maintenances(file.value("maintenance-counters")),
                maintenances(file.value("maintenance-progress")),
                slots(file.below("slot.")));
    }

    private List<Product> products(Map<String, String> values) {
        return values.entrySet().stream()
                .map(product -> new Product(code(product.getKey()), text("product." + product.getValue())))
                .toList();
    }

    private Map<Maintenance, Text> maintenances() {
        var names = new EnumMap<Maintenance, Text>(Maintenance.class);
        for (var maintenance : Maintenance.values()) {
            names.put(maintenance, text("maintenance." + maintenance));
        }
        return names;
    }

    private Text text(String key) {
        used.add(key);
        return new Text(text(Language.DE, key), text(Language.FR, key), text(Language.IT, key), text(Language.EN, key));
    }

    private String text(Language language, String key) {
        var file = texts.get(language);
        if (file == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return file.value(key);
    }

    private void refuseUnusedTexts() {
        texts.forEach((language, file) -> {
            var unused = new HashSet<>(file.values().keySet());
            unused.removeAll(used);
            if (!unused.isEmpty()) {
                throw new IllegalArgumentException("texts in " + language + " that nothing uses: " + unused);
            }
        });
    }

    private static Map<Integer, AlarmKind> withSeverities(Map<Integer, AlarmKind> alarms, Map<String, String> values) {
        var own = new HashMap<>(alarms);
        values.forEach((bit, severity) -> own.compute(Integer.valueOf(bit), (key, alarm) -> {
            if (alarm == null) {
                throw new IllegalArgumentException("a severity for bit " + key + ", which is no alarm");
            }
            return alarm.with(Severity.valueOf(severity));
        }));
        return own;
    }

    private static List<Maintenance> maintenances(String names) {
        return Arrays.stream(names.split(" ")).map(Maintenance::valueOf).toList();
    }

    private static Map<Integer, Integer> slots(Map<String, String> values) {
        var slots = new LinkedHashMap<Integer, Integer>();
        values.forEach((slot, code) -> slots.put(code(slot), code(code)));
        return slots;
    }

    private static int code(String hex) {
        return Integer.parseInt(hex, 16);
    }
}
