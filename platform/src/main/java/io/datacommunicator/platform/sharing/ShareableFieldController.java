package io.datacommunicator.platform.sharing;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.schema.catalogue.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What can be shared, and what of a machine is. */
@Controller
final class ShareableFieldController {
    private final FieldTexts texts;

    ShareableFieldController(FieldTexts texts) {
        this.texts = texts;
    }

    @QueryMapping
    List<ShareableField> shareableFields() {
        return ShareableField.all();
    }

    @QueryMapping
    List<Preset> sharePresets() {
        return Stream.of(SharePreset.values())
                .map(preset -> new Preset(
                        preset,
                        preset.fields().stream().map(ShareableField::new).toList()))
                .toList();
    }

    @SchemaMapping(typeName = "Machine")
    boolean own(VisibleMachine machine) {
        return machine.grant().everything();
    }

    @SchemaMapping(typeName = "Machine")
    List<ShareableField> sharedFields(VisibleMachine machine) {
        return ShareableField.all().stream()
                .filter(field -> machine.covers(field.number()))
                .toList();
    }

    @SchemaMapping(typeName = "ShareableField")
    List<String> coordinates(ShareableField field, DataFetchingEnvironment environment) {
        return field.coordinates(environment.getGraphQLSchema());
    }

    @SchemaMapping(typeName = "ShareableField")
    String group(ShareableField field, DataFetchingEnvironment environment) {
        return field.group(environment.getGraphQLSchema());
    }

    @SchemaMapping(typeName = "ShareableField")
    String label(ShareableField field, @Argument @Nullable Language language, Locale locale) {
        return texts.label(field.field(), chosen(language, locale));
    }

    @SchemaMapping(typeName = "ShareableField")
    String explanation(ShareableField field, @Argument @Nullable Language language, Locale locale) {
        return texts.explanation(field.field(), chosen(language, locale));
    }

    private static Language chosen(@Nullable Language language, Locale locale) {
        return language == null ? Language.of(locale) : language;
    }

    record Preset(SharePreset name, List<ShareableField> fields) {
        Preset {
            fields = List.copyOf(fields);
        }
    }
}
