package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {
    @Test
    void bothDriversAreToldInTheirOwnWords() {
        var address = DatabaseAddress.parse("URL", "postgres://some:se%40cr+et@db.example:5433/data?sslmode=require");

        assertThat(address.reactiveUrl()).isEqualTo("r2dbc:postgresql://db.example:5433/data?sslMode=require");
        assertThat(address.blockingUrl()).isEqualTo("jdbc:postgresql://db.example:5433/data?sslmode=require");
        assertThat(address.user()).isEqualTo("some");
        assertThat(address.password()).isEqualTo("se@cr+et");
    }

    @Test
    void portOfPostgresqlIsTheDefault() {
        assertThat(DatabaseAddress.parse("URL", "postgresql://a:b@db/data").blockingUrl())
                .isEqualTo("jdbc:postgresql://db:5432/data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:secret@db/data",
                "postgresql://a:secret@db",
                "postgresql://a:secret@db/",
                "postgresql://secret@db/data",
                "postgresql://db/data",
                "secret",
                "postgresql://a:sec ret@db/data"
            })
    void refusalDoesNotRepeatTheAddress(String address) {
        assertThatThrownBy(() -> DatabaseAddress.parse("DATABASE_URL", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("DATABASE_URL must look like")
                .hasMessageNotContaining("secret");
    }
}
