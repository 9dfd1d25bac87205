package io.datacommunicator.platform.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scalars of the SDL: {@code Instant}, {@code LocalDate}, {@code Long}, text and {@code byte[]} inside. */
final class Scalars {
    private static final Pattern MAC_ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

    static final List<GraphQLScalarType> ALL = List.of(
            scalar("DateTime", new TextScalar<>(Instant.class, Scalars::instant, Instant::toString)),
            // That of the extended scalars takes 30 February for the 28th.
            scalar("Date", new TextScalar<>(LocalDate.class, Scalars::date, LocalDate::toString)),
            ExtendedScalars.GraphQLLong,
            scalar("MacAddress", new TextScalar<>(String.class, Scalars::macAddress, Scalars::lowerCase)),
            scalar("Hex", new TextScalar<>(byte[].class, Scalars::bytes, HexFormat.of()::formatHex)));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, TextScalar<?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> macAddress(String text) {
        return Optional.of(text).filter(MAC_ADDRESS.asMatchPredicate()).map(Scalars::lowerCase);
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
