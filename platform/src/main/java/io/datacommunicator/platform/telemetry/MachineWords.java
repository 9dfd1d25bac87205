package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.Catalogue;
import io.datacommunicator.schema.catalogue.Language;
import io.datacommunicator.schema.catalogue.Product;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What codes and bits mean on one machine, as far as the caller may know its model: whoever may not gets the words that
 * are common to all models.
 */
public record MachineWords(VisibleMachine machine) {
    /** That asked for, or else that of the request. */
    public static Language language(@Nullable Language asked, Locale request) {
        return asked == null ? Language.of(request) : asked;
    }

    Optional<Product> product(int code) {
        Integer article = machine.articleNumber();
        return article == null ? Optional.empty() : Catalogue.standard().product(article, code);
    }

    public AlarmKind alarm(int bit) {
        Integer article = machine.articleNumber();
        return article == null
                ? Catalogue.standard().alarm(bit)
                : Catalogue.standard().alarm(article, bit);
    }

    /** In the order of the catalogue, unknown codes last. */
    Comparator<Integer> productOrder() {
        Integer article = machine.articleNumber();
        return article == null
                ? Comparator.naturalOrder()
                : Catalogue.standard()
                        .model(article)
                        .<Comparator<Integer>>map(model -> Comparator.comparingInt(model::position))
                        .orElse(Comparator.naturalOrder());
    }
}
