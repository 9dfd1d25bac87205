package io.datacommunicator.platform.account;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.InputText;
import io.datacommunicator.schema.catalogue.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wants to say about themselves: a key that is left out stays, a null clears what is voluntary. */
final class ProfileChange {
    private static final int NAME_LENGTH = 100;
    private static final int PHONE_LENGTH = 40;
    private static final int ADDRESS_LENGTH = 300;

    private final Map<String, Object> input;

    ProfileChange(Map<String, Object> input) {
        this.input = input;
    }

    /** Refuses with {@code Invalid} what cannot be said. */
    LoginDetails applyTo(LoginDetails before) {
        return new LoginDetails(
                input.containsKey("name") ? name() : before.name(),
                before.mailAddress(),
                input.get("language") instanceof String language ? Language.valueOf(language) : before.language(),
                voluntary("phone", PHONE_LENGTH, before.phone()),
                voluntary("company", NAME_LENGTH, before.company()),
                voluntary("address", ADDRESS_LENGTH, before.address()),
                before.accepted());
    }

    /** A name or a pseudonym is what an account cannot do without. */
    private String name() {
        String name = InputText.of(input, "name", NAME_LENGTH);
        if (name == null) {
            throw new Failure.Invalid("input.name", "1.." + NAME_LENGTH + " characters");
        }
        return name;
    }

    private @Nullable String voluntary(String field, int longest, @Nullable String before) {
        return input.containsKey(field) ? InputText.of(input, field, longest) : before;
    }
}
