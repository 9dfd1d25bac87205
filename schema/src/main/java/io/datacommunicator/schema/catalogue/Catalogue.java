package io.datacommunicator.schema.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All models by article number. Immutable. */
public final class Catalogue {

    private final List<MachineModel> models;
    private final Map<Integer, MachineModel> byArticle;
    private final Map<Integer, AlarmKind> alarms;
    private final Map<Maintenance, Text> maintenances;

    Catalogue(List<MachineModel> models, Map<Integer, AlarmKind> alarms, Map<Maintenance, Text> maintenances) {
        this.models = List.copyOf(models);
        this.byArticle = byArticle(models);
        this.alarms = Map.copyOf(alarms);
        this.maintenances = Map.copyOf(maintenances);
    }

    /** The catalogue that comes with the program, read once. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    public List<MachineModel> models() {
        return models;
    }

    /** The model sold under this article number; empty where the catalogue does not know it. */
    public Optional<MachineModel> model(int articleNumber) {
        return Optional.ofNullable(byArticle.get(articleNumber));
    }

    /** The product of this code on the model of this article number. The same code names other drinks elsewhere. */
    public Optional<Product> product(int articleNumber, int code) {
        return model(articleNumber).flatMap(model -> model.product(code));
    }

    /** The alarm of this bit, with its usual severity where the catalogue does not know the article number. */
    public AlarmKind alarm(int articleNumber, int bit) {
        return model(articleNumber).map(model -> model.alarm(bit)).orElseGet(() -> alarm(bit));
    }

    /** The alarm of this bit on a machine of unknown model: names are common to all models, severities usual. */
    public AlarmKind alarm(int bit) {
        return alarms.getOrDefault(bit, AlarmKind.unknown(bit));
    }

    public Text name(Maintenance maintenance) {
        var name = maintenances.get(maintenance);
        if (name == null) {
            throw new IllegalStateException("no name for " + maintenance);
        }
        return name;
    }

    private static Map<Integer, MachineModel> byArticle(List<MachineModel> models) {
        var byArticle = new HashMap<Integer, MachineModel>();
        for (var model : models) {
            for (var article : model.articles()) {
                if (byArticle.put(article, model) != null) {
                    throw new IllegalArgumentException("two models claim article " + article);
                }
            }
        }
        return Map.copyOf(byArticle);
    }

    private static final class Standard {
        private static final Catalogue CATALOGUE = CatalogueFiles.read();
    }
}
