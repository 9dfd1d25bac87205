package io.datacommunicator.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.viewer.Greeting;
import io.datacommunicator.ui.viewer.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name, language and the voluntary fields. Only what was changed is sent; a change can be taken back. */
final class ProfileForm extends Div {

    private final AccountClient client;
    private final Runnable renew;
    private final Delivery saving = new Delivery(this);
    private final TextField name = new TextField(getTranslation("profile.name"));
    private final Select<String> language = new Select<>();
    private final TextField phone = new TextField(getTranslation("profile.phone"));
    private final TextField company = new TextField(getTranslation("profile.company"));
    private final TextField address = new TextField(getTranslation("profile.address"));
    private final Paragraph refusal = new Paragraph();
    private final Map<String, @Nullable String> before;

    ProfileForm(AccountClient client, Profile profile, Runnable renew) {
        this.client = client;
        this.renew = renew;
        addClassName("form");
        language.setLabel(getTranslation("profile.language"));
        language.setItems(Languages.CODES);
        language.setItemLabelGenerator(Languages::ownName);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        H3 voluntary = new H3(getTranslation("profile.voluntary"));
        Paragraph hint = new Paragraph(getTranslation("profile.voluntary.hint"));
        hint.addClassName("quiet");
        Button save = new Button(getTranslation("edit.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("save");
        limits();
        fill(profile);
        before = values();
        add(refusal, name, language, voluntary, hint, phone, company, address, save);
    }

    private void limits() {
        name.setRequired(true);
        name.setMaxLength(100);
        phone.setMaxLength(40);
        company.setMaxLength(100);
        address.setMaxLength(300);
        name.setAutocomplete(Autocomplete.NAME);
        phone.setAutocomplete(Autocomplete.TEL);
        company.setAutocomplete(Autocomplete.ORGANIZATION);
        address.setAutocomplete(Autocomplete.STREET_ADDRESS);
        fields().values().forEach(field -> ((HasValidation) field).setManualValidation(true));
        phone.setClearButtonVisible(true);
        company.setClearButtonVisible(true);
        address.setClearButtonVisible(true);
    }

    private void fill(Profile profile) {
        name.setValue(text(profile.name()));
        language.setValue(profile.language());
        phone.setValue(text(profile.phone()));
        company.setValue(text(profile.company()));
        address.setValue(text(profile.address()));
    }

    private Map<String, AbstractField<?, String>> fields() {
        Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("language", language);
        fields.put("phone", phone);
        fields.put("company", company);
        fields.put("address", address);
        return fields;
    }

    private Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        fields().forEach((field, input) -> values.put(
                field, input.getValue().isBlank() ? null : input.getValue().strip()));
        return values;
    }

    private void save() {
        refusal.setVisible(false);
        fields().values().forEach(field -> ((HasValidation) field).setInvalid(false));
        if (name.getValue().isBlank()) {
            mark(name, getTranslation("profile.name.missing"));
            name.focus();
            return;
        }
        Map<String, @Nullable String> after = values();
        ProfileChange change = ProfileChange.between(before, after);
        if (change.nothing()) {
            Toast.said(getTranslation("profile.unchanged"));
            return;
        }
        ProfileChange back = ProfileChange.between(after, before);
        saving.of(client.change(change), saved -> saved(saved, change, back), this::refused);
    }

    private void saved(Profile profile, ProfileChange change, ProfileChange back) {
        Greeting.renew(new Viewer(profile.name(), profile.language()));
        if (change.ofLanguage()) {
            getUI().ifPresent(page -> page.getPage().reload());
            return;
        }
        Toast.undoable(
                translate("edit.saved"),
                () -> client.change(back).doOnNext(ProfileForm::greet).then(),
                renew);
        renew.run();
    }

    private static void greet(Profile profile) {
        Greeting.renew(new Viewer(profile.name(), profile.language()));
    }

    private void refused(PlatformFailure failure) {
        String reason = getTranslation(failure.code().textKey());
        failure.field()
                .map(field -> field.substring(field.lastIndexOf('.') + 1))
                .map(fields()::get)
                .ifPresentOrElse(field -> mark(field, reason), () -> said(failure, reason));
    }

    private void said(PlatformFailure failure, String reason) {
        refusal.setText(reason);
        refusal.setVisible(true);
        if (failure.code() == FailureCode.STEP_UP_REQUIRED) {
            Toast.refused(failure);
        }
    }

    private static void mark(Component field, String reason) {
        ((HasValidation) field).setErrorMessage(reason);
        ((HasValidation) field).setInvalid(true);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
